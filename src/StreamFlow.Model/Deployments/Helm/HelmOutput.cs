namespace StreamFlow;

/// <summary>The form in which Helm writes what it did.</summary>
public enum HelmOutput
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>A table for people.</summary>
    Table,

    /// <summary>YAML.</summary>
    Yaml,
}
