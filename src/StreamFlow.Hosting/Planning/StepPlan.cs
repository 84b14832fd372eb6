namespace StreamFlow.Hosting.Planning;

/// <summary>What one step will do, and where.</summary>
/// <param name="Path">The path of the step; <c>/</c> for a document that is a single tool.</param>
/// <param name="Work">What it runs, in a few words.</param>
/// <param name="Repetition">How often, when it is more than once: scattered, looped or only under a condition; empty otherwise.</param>
/// <param name="Where">Where it may run, in the order in which the places are tried.</param>
internal sealed record StepPlan(string Path, string Work, string Repetition, string Where);
