namespace StreamFlow.Hosting.Tests.Declared;

/// <summary>Says a word.</summary>
[CommandLineTool("echo")]
[DeclaredDocumentation("Says a word.")]
[DeclaredDocumentation("What to say.", Member = nameof(Word))]
internal sealed record Say : Tool
{
    [Argument(Position = 1)]
    public required In<string> Word { get; init; }

    [Option("--times=", Separate = false, Position = 2)]
    public In<int> Times { get; init; } = 1;

    [StandardOutput("said.txt")]
    public Out<CwlFile> Said => new(this, nameof(Said));
}

/// <summary>Joins files.</summary>
[CommandLineTool("cat")]
[Cores(1)]
[Memory("64 MiB")]
[TimeLimit(600)]
[EnvironmentVariable("LC_ALL", "C")]
[Network(false)]
[SuccessCodes(0, 3)]
internal sealed record Join : Tool
{
    [Argument]
    public required In<CwlFile[]> Parts { get; init; }

    [StandardOutput("joined.txt")]
    public Out<CwlFile> Joined => new(this, nameof(Joined));
}

/// <summary>Counts the lines of a file.</summary>
[CommandLineTool("wc", "-l")]
[StandardInput("$(inputs.text.path)")]
internal sealed record CountLines : Tool
{
    public required In<CwlFile> Text { get; init; }

    [StandardOutput("count.txt")]
    [Expression("$(parseInt(self[0].contents))")]
    public Out<int> Lines => new(this, nameof(Lines));
}

internal enum Mode
{
    Plain,

    [Name("UPPER")]
    Upper,
}

/// <summary>What a report looks like.</summary>
internal sealed record Layout(string Title, int Width, string? Footer = null);

/// <summary>Writes a report with everything that a command line can have.</summary>
[CommandLineTool]
[Argument("sh", Position = -2)]
[Argument("report.sh", Position = -1)]
[WorkingFile("report.sh", "for word in \"$@\"; do printf '%s\\n' \"$word\"; done > report.txt; echo noise >&2\n")]
[EnvironmentVariable("TITLE", "$(inputs.layout.title)")]
internal sealed record Report : Tool
{
    [Option("--mode")]
    public In<Mode>? Mode { get; init; }

    [Option("-I", Repeat = true, Position = 3)]
    public In<string[]>? Included { get; init; }

    [Option("--joined", ItemSeparator = ",", Position = 4)]
    public In<int[]>? Numbers { get; init; }

    [Option("--verbose", Position = 5)]
    public In<bool>? Verbose { get; init; }

    [Argument(Position = 6, ValueFrom = "$(self.title):$(self.width)")]
    public required In<Layout> Layout { get; init; }

    [Option("--either", Position = 7)]
    public In<Union<int, string>>? Either { get; init; }

    [Glob("report.txt")]
    [LoadContents]
    [Expression("$(self[0].contents)")]
    public Out<string> Text => new(this, nameof(Text));

    [Glob("*.missing")]
    public OptionalOut<CwlFile> Missing => new(this, nameof(Missing));

    [StandardError]
    public Out<CwlFile> Noise => new(this, nameof(Noise));
}

/// <summary>Halves a number.</summary>
[ExpressionTool("${ return { 'result': Math.floor(inputs.value / 2), 'wasOdd': inputs.value % 2 === 1 }; }")]
internal sealed record Halve : Tool
{
    public required In<int> Value { get; init; }

    public Out<int> Result => new(this, nameof(Result));

    public Out<bool> WasOdd => new(this, nameof(WasOdd));
}

/// <summary>Puts two words together.</summary>
[ExpressionTool("${ return { 'both': inputs.left + inputs.right }; }")]
internal sealed record Pair : Tool
{
    public required In<string> Left { get; init; }

    public required In<string> Right { get; init; }

    public Out<string> Both => new(this, nameof(Both));
}
