namespace StreamFlow.Testing.Tests;

/// <summary>A workflow that greets; what the build would generate is written by hand.</summary>
public static class Greetings
{
    // Nobody answers there.
    public static readonly SshDeployment Cluster = new() { Nodes = ["127.0.0.1:9"], Retries = 0 };

    public static readonly WorkflowInput<string[]> Names = new() { Default = ["Ada"] };

    public static readonly OptionalInput<CwlFile> Letter = new();

    public static readonly Greet Greet = new() { Names = Names, Letter = Letter };

    public static readonly WorkflowOutput<CwlFile> Greeting = new(Greet.Said);

    public static StreamFlowProgram CreateProgram() => new("Greetings", () => new StreamFlowDocumentBuilder(typeof(Greetings))
        .Add("cluster", nameof(Cluster), Cluster)
        .Add("names", nameof(Names), Names)
        .Add("letter", nameof(Letter), Letter)
        .Add("greet", nameof(Greet), Greet)
        .Add("greeting", nameof(Greeting), Greeting)
        .Add([new Binding(Greet, Cluster)])
        .Build());
}
