using System.Text.Json;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Containers.Docker;

/// <summary>What <c>docker inspect</c> or <c>podman inspect</c> says about a container.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRunning">Whether it runs.</param>
/// <param name="State">Its state for people, with the exit code when it has ended.</param>
internal sealed record DockerInspection(string Name, bool IsRunning, string State)
{
    /// <summary>Gets its first address; null when it has none.</summary>
    public string? Address { get; init; }

    /// <summary>Gets what is mounted in it.</summary>
    public IReadOnlyList<ContainerMount> Mounts { get; init; } = [];

    /// <summary>Gets whether its health check passes; null when it has none.</summary>
    public bool? IsHealthy { get; init; }

    /// <summary>Gets its labels.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Asks about a container.</summary>
    /// <param name="client">The location.</param>
    /// <param name="program">The client program.</param>
    /// <param name="container">The name or id of the container.</param>
    /// <param name="cancellationToken">Abandons the query.</param>
    /// <returns>What it says, or, when there is no such container, what the engine says.</returns>
    public static async ValueTask<(DockerInspection? Container, string? Reason)> AskAsync(
        EngineClient client, string program, string container, CancellationToken cancellationToken)
    {
        var result = await client.AskAsync([program, "inspect", "--type", "container", "--format", "{{json .}}", container], cancellationToken);
        return result.ExitCode == 0 ? (Read(result.StandardOutput), null) : (null, EngineClient.Words(result));
    }

    /// <summary>Reads the object of one container.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static DockerInspection Read(string json)
    {
        using var document = JsonDocument.Parse(json);

        // Podman gives a list of one.
        var root = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement[0] : document.RootElement;
        var state = root.GetProperty(nameof(State));
        var isRunning = state.GetProperty("Running").GetBoolean() && !IsTrue(state, "Paused");
        return new DockerInspection(root.GetProperty(nameof(Name)).GetString()!.TrimStart('/'), isRunning, StateOf(state))
        {
            Address = AddressOf(root),
            IsHealthy = state.TryGetProperty("Health", out var health) && health.ValueKind == JsonValueKind.Object && Text(health, "Status") is var status and not ("" or "none")
                ? status == "healthy"
                : null,
            Labels = root.TryGetProperty("Config", out var config) && config.TryGetProperty(nameof(Labels), out var labels) && labels.ValueKind == JsonValueKind.Object
                ? labels.EnumerateObject().ToDictionary(static label => label.Name, static label => label.Value.GetString() ?? string.Empty, StringComparer.Ordinal)
                : new Dictionary<string, string>(StringComparer.Ordinal),
            Mounts =
            [
                .. root.TryGetProperty(nameof(Mounts), out var mounts) && mounts.ValueKind == JsonValueKind.Array ? mounts.EnumerateArray().Select(MountOf) : [],
                .. root.TryGetProperty("HostConfig", out var host) && host.TryGetProperty("Tmpfs", out var tmpfs) && tmpfs.ValueKind == JsonValueKind.Object
                    ? tmpfs.EnumerateObject().Select(static entry => new ContainerMount(string.Empty, entry.Name.TrimEnd('/'), IsReadOnly: false))
                    : [],
            ],
        };
    }

    // What is not bound lies in a directory of the engine, which nobody else looks into.
    private static ContainerMount MountOf(JsonElement mount) => new(
        Text(mount, "Type") == "bind" ? Text(mount, "Source") : string.Empty,
        Text(mount, "Destination").TrimEnd('/'),
        mount.TryGetProperty("RW", out var writable) && writable.ValueKind == JsonValueKind.False);

    private static string StateOf(JsonElement state)
    {
        var status = Text(state, "Status");
        var reason = Text(state, "Error");
        return status is "exited" or "dead"
            ? $"{status} with exit code {state.GetProperty("ExitCode").GetInt32()}{(IsTrue(state, "OOMKilled") ? ", for want of memory" : string.Empty)}{(reason.Length > 0 ? ": " + reason : string.Empty)}"
            : status;
    }

    private static string? AddressOf(JsonElement root)
    {
        if (!root.TryGetProperty("NetworkSettings", out var settings))
        {
            return null;
        }

        if (Text(settings, "IPAddress") is { Length: > 0 } address)
        {
            return address;
        }

        return settings.TryGetProperty("Networks", out var networks) && networks.ValueKind == JsonValueKind.Object
            ? networks.EnumerateObject().Select(static network => Text(network.Value, "IPAddress")).FirstOrDefault(static text => text.Length > 0)
            : null;
    }

    private static bool IsTrue(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
}
