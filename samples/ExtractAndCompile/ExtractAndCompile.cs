namespace StreamFlow.Samples;

/// <summary>Packs a Java source file, takes it out of the archive again and compiles it.</summary>
[StreamFlowFile]
public static partial class ExtractAndCompile
{
    /// <summary>Where the archive is made and opened.</summary>
    public static readonly LocalDeployment Desk = new();

    /// <summary>Where the compiler is: a machine of its own in spirit, with its own work directory.</summary>
    public static readonly LocalDeployment Compiler = new() { Workdir = "/tmp/streamflow-compiler" };

    /// <summary>What is done.</summary>
    public static readonly CwlWorkflow Main = new("workflow/main.cwl");

    /// <summary>Which step runs where.</summary>
    public static readonly Bindings Where =
    [
        new(MainCwl.Steps.Pack, Desk),
        new(MainCwl.Steps.Extract, Desk),
        new(MainCwl.Steps.Compile, Compiler),
    ];
}
