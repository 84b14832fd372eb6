namespace StreamFlow.Samples.CSharpStep;

/// <summary>What is found out about a text; each member is an output of the step.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Grade">The Flesch–Kincaid grade: the years of school that it takes to read it.</param>
/// <param name="LongSentences">How many of its sentences are long.</param>
public sealed record Measures(string Name, double Grade, int LongSentences);
