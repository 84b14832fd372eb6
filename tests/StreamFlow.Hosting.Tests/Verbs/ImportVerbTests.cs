using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Tests.Importing;
using StreamFlow.Hosting.Tests.Terminal;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Verbs;

public sealed class ImportVerbTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTerminal _terminal;

    public ImportVerbTests() => _terminal = new FakeTerminal { Directory = _directory.Root };

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Import_Workflow_WritesAFileForEachType()
    {
        _directory.Write("two.cwl", Files.TwoSteps);
        _directory.Write("echo.cwl", Files.Echo);

        Assert.Equal(0, await RunAsync("import", "two.cwl", "-o", "src", "--namespace", "Lab.Words"));

        Assert.Equal(
            ["Count.cs", "Echo.cs", "Two.cs"],
            Directory.EnumerateFiles(_directory.At("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("namespace Lab.Words;\n", await File.ReadAllTextAsync(_directory.At("src", "Two.cs"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(_terminal.Output.ToString());
    }

    [Fact]
    public async Task Import_FileThatExists_IsKeptUnlessForced()
    {
        _directory.Write("echo.cwl", Files.Echo);
        _directory.Write("Echo.cs", "// mine");

        Assert.Equal(2, await RunAsync("import", "echo.cwl"));
        Assert.Equal("// mine", await File.ReadAllTextAsync(_directory.At("Echo.cs"), TestContext.Current.CancellationToken));
        Assert.Contains("'--force'", _terminal.Error.ToString(), StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("import", "echo.cwl", "--force"));
        Assert.StartsWith("using StreamFlow;", await File.ReadAllTextAsync(_directory.At("Echo.cs"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhatCSharpCannotSay_WritesTheRestAndEndsWith33()
    {
        _directory.Write("unsayable.cwl", CwlTexts.Unsayable);

        Assert.Equal(33, await RunAsync("import", "unsayable.cwl"));

        Assert.True(File.Exists(_directory.At("Unsayable.cs")));
        Assert.Contains("unsayable.cwl(6,3): error SF3401: ", _terminal.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("new CwlWorkflow(\"unsayable.cwl\")", _terminal.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.cwl", 1, "error SF3100")]
    [InlineData("echo.cwl --namespace 1.2", 2, "'1.2' is no C# namespace")]
    public async Task Import_WrongWords_SaysSo(string words, int exitCode, string message)
    {
        _directory.Write("echo.cwl", Files.Echo);

        Assert.Equal(exitCode, await RunAsync(["import", .. words.Split(' ')]));
        Assert.Contains(message, _terminal.Error.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] args) => StreamFlowCommandLine.RunAsync(program: null, args, _terminal.Environment);
}
