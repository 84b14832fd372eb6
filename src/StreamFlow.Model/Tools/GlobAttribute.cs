namespace StreamFlow;

/// <summary>Takes as output the files of the job's output directory that match patterns.</summary>
/// <param name="patterns">Names, patterns such as <c>*.bam</c>, or expressions such as <c>$(inputs.reads.nameroot).bam</c>; an output that is not an array takes the one file that matches.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class GlobAttribute(params string[] patterns) : Attribute
{
    /// <summary>Gets the patterns.</summary>
    public IReadOnlyList<string> Patterns { get; } = patterns;
}
