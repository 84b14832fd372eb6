using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Tests.Running;

public sealed class WebInputTests : IAsyncDisposable
{
    private const string Cat = """
        cwlVersion: v1.2
        class: CommandLineTool
        baseCommand: cat
        inputs:
          files: {type: "File[]", inputBinding: {} }
        outputs: {out: stdout}
        """;

    private readonly EngineHarness _engine = new();
    private readonly WebFiles _web = new();

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task Run_FilesOnTheWeb_AreDownloadedOnceEachUnderTheirNames()
    {
        _web.Add("a%20b.txt?version=2", "one\n");
        _web.Add("%C3%A9.txt", "two\n");

        var outputs = await _engine.RunAsync(
            Cat,
            $$"""{"files": [{{File("a%20b.txt?version=2")}}, {{File("%C3%A9.txt")}}, {{File("a%20b.txt?version=2")}}]}""");

        Assert.Equal("one\ntwo\none\n", await System.IO.File.ReadAllTextAsync(((FileValue)outputs["out"]!).Path!, TestContext.Current.CancellationToken));
        Assert.Equal(["%C3%A9.txt", "a%20b.txt?version=2"], _web.Requests.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_DefaultOnTheWeb_IsDownloaded()
    {
        _web.Add("default.txt", "from the web");

        var outputs = await _engine.RunAsync($$"""
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: cat
            inputs: {file: {type: File, inputBinding: {}, default: {{File("default.txt")}} } }
            outputs: {out: stdout}
            """);

        Assert.Equal("from the web", await System.IO.File.ReadAllTextAsync(((FileValue)outputs["out"]!).Path!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Run_FileThatIsNotThere_FailsAndNamesIt()
    {
        var error = await Assert.ThrowsAsync<ToolException>(() => _engine.RunAsync(Cat, $$"""{"files": [{{File("none.txt")}}]}"""));

        Assert.Contains($"{_web.Root}none.txt", error.Message, StringComparison.Ordinal);
        Assert.Contains("404", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SecondaryFilesOnTheWeb_AreDownloadedFromBesideTheFile()
    {
        _web.Add("data/reads.bam?version=2", "reads ");
        _web.Add("data/reads.bam.bai", "index");

        var outputs = await _engine.RunAsync(
            """
            cwlVersion: v1.2
            class: CommandLineTool
            baseCommand: [sh, -c, 'cat "$0" "$0.bai"; test ! -e "$0.md5"']
            inputs:
              file: {type: File, secondaryFiles: [.bai, '.md5?'], inputBinding: {} }
            outputs: {out: stdout}
            """,
            $$"""{"file": {{File("data/reads.bam?version=2")}} }""");

        Assert.Equal("reads index", await System.IO.File.ReadAllTextAsync(((FileValue)outputs["out"]!).Path!, TestContext.Current.CancellationToken));
        Assert.Equal(["data/reads.bam.bai", "data/reads.bam.md5", "data/reads.bam?version=2"], _web.Requests.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_DefaultOfAStepsToolOnTheWeb_IsDownloadedOnce()
    {
        _web.Add("default.txt", "from the web");

        var outputs = await _engine.RunAsync($$"""
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {} }
            inputs: {n: {type: 'int[]', default: [1, 2, 3]} }
            outputs: {out: {type: 'File[]', outputSource: print/out} }
            steps:
              print:
                in: {n: n}
                scatter: n
                out: [out]
                run:
                  class: CommandLineTool
                  baseCommand: cat
                  inputs: {n: int, file: {type: File, inputBinding: {}, default: {{File("default.txt")}} } }
                  outputs: {out: stdout}
            """);

        Assert.All(((ListValue)outputs["out"]!).Items, static file => Assert.Equal("from the web", System.IO.File.ReadAllText(((FileValue)file).Path!)));
        Assert.Equal(["default.txt"], _web.Requests);
    }

    private string File(string path) => $$"""{"class": "File", "location": "{{_web.Root}}{{path}}"}""";
}
