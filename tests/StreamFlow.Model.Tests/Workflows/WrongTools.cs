namespace StreamFlow.Model.Tests.Workflows;

/// <summary>Tools with one mistake each.</summary>
internal static class WrongTools
{
    internal sealed record WithoutKind : Tool;

    [CommandLineTool("true")]
    internal sealed record UnsupportedInput : Tool
    {
        public required In<DateTime> When { get; init; }
    }

    [CommandLineTool("true")]
    internal sealed record OutputOfNothing : Tool
    {
        public Out<CwlFile> Nothing => new(this, nameof(Nothing));
    }

    [CommandLineTool("true")]
    internal sealed record NeitherRequiredNorOptional : Tool
    {
        public In<int> Number { get; init; } = null!;
    }

    [CommandLineTool("true")]
    internal sealed record GlobOfANumber : Tool
    {
        [Glob("*.txt")]
        public Out<int> Number => new(this, nameof(Number));
    }

    [CommandLineTool("true")]
    internal sealed record OptionOnAnOutput : Tool
    {
        [Option("-o")]
        [Glob("*.txt")]
        public Out<CwlFile> Text => new(this, nameof(Text));
    }

    [CommandLineTool("true")]
    internal sealed record DefaultOfAnotherType : Tool
    {
        [Default("many")]
        public In<int>? Number { get; init; }
    }

    [CommandLineTool("true")]
    internal sealed record RepeatedNumber : Tool
    {
        [Option("-n", Repeat = true)]
        public In<int>? Number { get; init; }
    }

    [CommandLineTool("true")]
    [Memory("much")]
    internal sealed record MemoryInWords : Tool;

    [CommandLineTool("true")]
    [SuccessCodes(0, 300)]
    internal sealed record ExitCodeTooLarge : Tool;

    [CommandLineTool("true")]
    internal sealed record TwoFilesForOneStream : Tool
    {
        [StandardOutput("one.txt")]
        public Out<CwlFile> One => new(this, nameof(One));

        [StandardOutput("two.txt")]
        public Out<CwlFile> Two => new(this, nameof(Two));
    }

    [CommandLineTool("true")]
    internal sealed record MisspeltExpression : Tool
    {
        public required In<CwlFile> Reads { get; init; }

        [Glob("$(inputs.raeds.nameroot).bam")]
        public Out<CwlFile> Bam => new(this, nameof(Bam));
    }

    [CommandLineTool("true")]
    internal sealed record TextForAnExpression : Tool
    {
        [Expression("1 + 1")]
        public Out<int> Number => new(this, nameof(Number));
    }

    [CommandLineTool("true")]
    internal sealed record SameNames : Tool
    {
        public required In<int> Number { get; init; }

        [Name("number")]
        public required In<int> Other { get; init; }
    }

    [CommandLineTool("true")]
    internal sealed record NameWithABlank : Tool
    {
        [Name("a number")]
        public required In<int> Number { get; init; }
    }
}
