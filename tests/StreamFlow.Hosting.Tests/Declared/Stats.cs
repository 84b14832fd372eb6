namespace StreamFlow.Hosting.Tests.Declared;

/// <summary>Methods that are steps, with the records that the build would write.</summary>
internal static class Stats
{
    internal sealed record Summary(int Lines, string[] Longest, FileInfo Report);

    [CSharpStep]
    public static async Task<Summary> CountAsync(FileInfo text, int limit, Mode mode, CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(text.FullName, cancellationToken);
        var report = JobDirectory.File("report.txt");
        await File.WriteAllTextAsync(report.FullName, $"{mode} {lines.Length}\n", cancellationToken);
        return new Summary(lines.Length, [.. lines.OrderByDescending(line => line.Length).Take(limit)], report);
    }

    [CSharpStep]
    public static int Fail(int code) => throw new InvalidOperationException($"no {code}");

    [Name("count")]
    internal sealed record CountAsyncStep : CSharpTool
    {
        public required In<CwlFile> Text { get; init; }

        public In<int> Limit { get; init; } = 1;

        public required In<Mode> Mode { get; init; }

        public Out<int> Lines => new(this, nameof(Lines));

        public Out<string[]> Longest => new(this, nameof(Longest));

        public Out<CwlFile> Report => new(this, nameof(Report));

        protected override Delegate GetMethod() => CountAsync;
    }

    [Name("fail")]
    internal sealed record FailStep : CSharpTool
    {
        public required In<int> Code { get; init; }

        public Out<int> Result => new(this, nameof(Result));

        protected override Delegate GetMethod() => Fail;
    }
}
