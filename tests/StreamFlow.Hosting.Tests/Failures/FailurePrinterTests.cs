using System.Text.Json;
using StreamFlow.Hosting.Failures;
using StreamFlow.Hosting.Tests.Terminal;
using StreamFlow.Spec;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Hosting.Tests.Failures;

public sealed class FailurePrinterTests
{
    private static readonly JobFailure Failure = new()
    {
        Step = "/compile",
        Tag = "0.1",
        Reason = "the command ended with exit code 1",
        Location = "local/here",
        Command = "javac 'My File.java'",
        ExitCode = 1,
        Directory = "/tmp/streamflow/7",
        LastLines = ["My File.java:1: error", "1 error"],
    };

    [Fact]
    public void Print_FailedJob_SaysAllThatAPersonNeeds()
    {
        var terminal = new FakeTerminal();
        Assert.Equal(1, FailurePrinter.Print(terminal.Console(), new WorkflowExecutionException(Failure)));
        Assert.Equal(
            """
            FAILED step /compile (tag 0.1): the command ended with exit code 1
              location:  local/here
              command:   javac 'My File.java'
              exit code: 1
              directory: /tmp/streamflow/7
              last lines of its output:
              | My File.java:1: error
              | 1 error

            """,
            terminal.Error.ToString());
    }

    [Fact]
    public void Print_Findings_AreOneALineWithTheirPlaces()
    {
        var terminal = new FakeTerminal();
        var finding = new Finding("SF1002", FindingSeverity.Error, new SourcePosition("streamflow.yml", 3, 5), "There is no option 'imgae'.");
        Assert.Equal(1, FailurePrinter.Print(terminal.Console(), new WorkflowDefinitionException([finding])));
        Assert.Equal("streamflow.yml(3,5): error SF1002: There is no option 'imgae'.\n", terminal.Error.ToString());
    }

    [Fact]
    public void Print_UnsupportedFeature_EndsWith33() =>
        Assert.Equal(33, FailurePrinter.Print(new FakeTerminal().Console(), new UnsupportedFeatureException("no MPI here")));

    [Fact]
    public void Print_WithAFailureFile_LeavesAReportForTheBuild()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.At("failure.json");
        var terminal = new FakeTerminal().With(FailureFile.PathVariable, path);
        FailurePrinter.Print(terminal.Console(), new WorkflowExecutionException(Failure));
        using var report = JsonDocument.Parse(File.ReadAllText(path));
        var failure = Assert.Single(report.RootElement.GetProperty("failures").EnumerateArray());
        Assert.Equal("error", failure.GetProperty("severity").GetString());
        Assert.Contains("/compile", failure.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("1 error", failure.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Print_WithoutAFailureFile_WritesNoFile()
    {
        using var directory = new TemporaryDirectory();
        FailurePrinter.Print(new FakeTerminal { Directory = directory.Root }.Console(), new WorkflowExecutionException(Failure));
        Assert.Empty(Directory.EnumerateFileSystemEntries(directory.Root));
    }
}
