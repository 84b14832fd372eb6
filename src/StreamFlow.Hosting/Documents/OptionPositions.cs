using StreamFlow.Spec;

namespace StreamFlow.Hosting.Documents;

/// <summary>Finds where a document has an option of a deployment.</summary>
internal static class OptionPositions
{
    /// <summary>Finds the place of an option, or that of the last part of the way to it that is there.</summary>
    /// <param name="root">The tree of the document; null when it was not read from a file.</param>
    /// <param name="deployment">The name of the deployment.</param>
    /// <param name="keys">The keys that lead to the option.</param>
    public static SourcePosition Find(ConfigMap? root, string deployment, IReadOnlyList<string> keys)
    {
        var node = ((root?["deployments"] ?? root?["models"]) as ConfigMap)?[deployment] as ConfigMap;
        var position = node?.Position ?? SourcePosition.None;
        node = node?["config"] as ConfigMap;
        foreach (var key in keys)
        {
            if (node?.Find(key) is not { } entry)
            {
                break;
            }

            position = entry.Value.Position;
            node = entry.Value as ConfigMap;
        }

        return position;
    }
}
