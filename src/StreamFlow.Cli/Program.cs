namespace StreamFlow.Cli;

/// <summary>The entry point of <c>streamflow</c> and <c>cwl-runner</c>.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => StreamFlowHost.RunProcessAsync(args, CommandName.IsCwlRunner);
}
