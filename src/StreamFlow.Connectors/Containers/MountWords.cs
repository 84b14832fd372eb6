namespace StreamFlow.Connectors.Containers;

/// <summary>Writes mounts as Docker, Podman and Singularity read them: a line of comma-separated values, in which a value with a comma, a quote or a line break is quoted (RFC 4180).</summary>
internal static class MountWords
{
    /// <summary>Gives the value of <c>--mount</c> for a bind mount.</summary>
    /// <param name="mount">The mount.</param>
    /// <param name="targetKey">How the engine calls the path in the container.</param>
    /// <param name="readOnlyKey">How the engine calls a mount that cannot be written to.</param>
    public static string Bind(Core.Containers.ContainerMount mount, string targetKey, string readOnlyKey)
    {
        var text = $"type=bind,{Field($"source={mount.Source}")},{Field($"{targetKey}={mount.Target}")}";
        return mount.IsReadOnly ? $"{text},{readOnlyKey}" : text;
    }

    /// <summary>Writes one value of the line, quoted where it has to be.</summary>
    public static string Field(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") || field != field.Trim() ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
