namespace StreamFlow.Cwl.Expressions.JavaScript;

/// <summary>A script gave no value: it threw, gave what is not data, took too long or took its worker down.</summary>
/// <param name="reason">What happened, in one sentence.</param>
internal sealed class ScriptFailureException(string reason) : Exception(reason);
