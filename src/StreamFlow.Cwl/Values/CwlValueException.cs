namespace StreamFlow.Cwl.Values;

/// <summary>A value cannot be what its type or its class says.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="inner">What revealed it, if anything did.</param>
internal sealed class CwlValueException(string message, Exception? inner = null) : Exception(message, inner);
