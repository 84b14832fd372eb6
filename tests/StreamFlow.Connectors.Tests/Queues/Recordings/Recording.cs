using System.Runtime.CompilerServices;
using System.Text.Json;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Tests.Queues.Recordings;

/// <summary>One command that a real scheduler answered.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Command">The words of the command.</param>
/// <param name="Result">What it gave.</param>
internal sealed record Recording(string Name, IReadOnlyList<string> Command, CommandResult Result)
{
    /// <summary>Reads all cases of a system.</summary>
    public static IReadOnlyList<Recording> Load(string system)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), system + ".json")));
        return
        [
            .. document.RootElement.EnumerateObject().Select(static entry => new Recording(
                entry.Name,
                [.. entry.Value.GetProperty("command").EnumerateArray().Select(static word => word.GetString()!)],
                new CommandResult(entry.Value.GetProperty("exit").GetInt32())
                {
                    StandardOutput = Text(entry.Value, "stdout"),
                    StandardError = Text(entry.Value, "stderr"),
                })),
        ];
    }

    /// <summary>Reads one case.</summary>
    public static CommandResult Of(string system, string name) => Load(system).Single(recording => recording.Name == name).Result;

    private static string Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString()! : string.Empty;

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
