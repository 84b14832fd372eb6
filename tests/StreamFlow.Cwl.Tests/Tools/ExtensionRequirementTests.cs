using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tests.Tools;

public sealed class ExtensionRequirementTests
{
    private const string Namespaces = "$namespaces: {cwltool: 'http://commonwl.org/cwltool#'}\nbaseCommand: solve\noutputs: []\n";

    [Theory]
    [InlineData("2", "mpirun -n 2 solve")]
    [InlineData("$(inputs.n)", "mpirun -n 3 solve")]
    [InlineData("0", "solve")]
    public async Task PrepareAsync_MpiRequirement_StartsTheProcessesWithMpirun(string processes, string expected)
    {
        using var tool = await ToolHarness.LoadAsync($"{Namespaces}requirements: {{cwltool:MPIRequirement: {{processes: {processes}}}}}\ninputs: {{n: int}}");

        Assert.Equal(expected, string.Join(' ', (await tool.PrepareAsync("""{"n":3}""")).Arguments));
    }

    [Fact]
    public async Task PrepareAsync_MpiRequirementWithShell_StartsTheShellInEachProcess()
    {
        using var tool = await ToolHarness.LoadAsync(
            $"{Namespaces}requirements: {{ShellCommandRequirement: {{}}, cwltool:MPIRequirement: {{processes: 2}}}}\ninputs: []");

        Assert.Equal(["mpirun", "-n", "2", "/bin/sh", "-c", "solve"], (await tool.PrepareAsync("{}")).Arguments);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("$(inputs.n)")]
    public async Task PrepareAsync_ProcessesThatAreNoCount_SayWhatTheyMustBe(string processes)
    {
        using var tool = await ToolHarness.LoadAsync($"{Namespaces}requirements: {{cwltool:MPIRequirement: {{processes: {processes}}}}}\ninputs: {{n: string}}");

        var error = await Assert.ThrowsAsync<ToolException>(() => tool.PrepareAsync("""{"n":"many"}"""));

        Assert.Contains("the processes of MPIRequirement must be a whole number that is not negative", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(", cudaDeviceCountMin: 2, cudaDeviceCountMax: 4", 2)]
    [InlineData(", cudaDeviceCountMax: 4", 4)]
    [InlineData(", cudaDeviceCountMin: $(inputs.n)", 3)]
    public async Task EvaluateResourcesAsync_CudaRequirement_AsksForTheDevices(string counts, int expected)
    {
        using var tool = await ToolHarness.LoadAsync(
            $"{Namespaces}requirements: {{cwltool:CUDARequirement: {{cudaVersionMin: '11.4', cudaComputeCapability: ['8.0', '9.0']{counts}}}}}\ninputs: {{n: int}}");

        var request = await tool.Plan.EvaluateResourcesAsync(new RecordValue([new("n", new IntegerValue(3))]), TestContext.Current.CancellationToken);

        Assert.Equal(expected, request.Gpus);
    }

    [Fact]
    public async Task EvaluateResourcesAsync_NoCudaRequirement_AsksForNoDevice()
    {
        using var tool = await ToolHarness.LoadAsync($"{Namespaces}inputs: []");

        Assert.Null((await tool.Plan.EvaluateResourcesAsync(RecordValue.Empty, TestContext.Current.CancellationToken)).Gpus);
    }
}
