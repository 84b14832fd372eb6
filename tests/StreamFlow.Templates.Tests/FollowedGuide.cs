using StreamFlow.TestKit.Processes;

namespace StreamFlow.Templates.Tests;

/// <summary>The guide followed from an empty folder up to the cluster.</summary>
public sealed class FollowedGuide(InstalledTemplate template) : IAsyncLifetime
{
    /// <summary>The heading under which a cluster is needed.</summary>
    public const string Cluster = "On a cluster";

    /// <summary>Gets how it ended.</summary>
    public DotnetResult Result { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Result = await template.Packages.RunAsync("guide", "bash", "-c", Guide.Script(Guide.Headings.TakeWhile(heading => heading != Cluster)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
