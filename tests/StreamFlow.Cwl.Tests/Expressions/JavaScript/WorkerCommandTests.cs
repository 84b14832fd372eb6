using StreamFlow.Cwl.Expressions.JavaScript;
using StreamFlow.Cwl.Expressions.JavaScript.Pool;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Cwl.Tests.Expressions.JavaScript;

public sealed class WorkerCommandTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void ProgramBeside_IsThere_IsItsPath()
    {
        var name = OperatingSystem.IsWindows() ? "streamflow-expressions.exe" : "streamflow-expressions";
        _directory.Write(name, string.Empty);
        Assert.Equal(_directory.At(name), WorkerCommand.ProgramBeside(_directory.Root));
    }

    [Fact]
    public void ProgramBeside_IsNotThere_SaysWhereItShouldBeAndWhatToDo()
    {
        var failure = Assert.Throws<ScriptFailureException>(() => WorkerCommand.ProgramBeside(_directory.Root));
        Assert.Contains($"'{_directory.At("streamflow-expressions")}", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Copy the whole directory", failure.Message, StringComparison.Ordinal);
    }
}
