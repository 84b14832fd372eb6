namespace StreamFlow;

/// <summary>Where a <see cref="Secret"/> comes from.</summary>
public enum SecretSource
{
    /// <summary>It is written in clear.</summary>
    Text,

    /// <summary>It is the text of a file.</summary>
    File,

    /// <summary>It is the value of an environment variable.</summary>
    Environment,
}
