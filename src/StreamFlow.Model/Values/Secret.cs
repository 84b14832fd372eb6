namespace StreamFlow;

/// <summary>A password or a token. It is never shown: not in logs, messages, reports, or command lines.</summary>
/// <remarks>Prefer <see cref="FromFile"/> or <see cref="FromEnvironment"/>: a secret written in clear gets a warning.</remarks>
public sealed record Secret
{
    private Secret(SecretSource source, string value)
    {
        Source = source;
        Value = value;
    }

    /// <summary>Gets where the secret comes from.</summary>
    public SecretSource Source { get; }

    /// <summary>Gets the secret itself, the path of its file or the name of its variable, by <see cref="Source"/>.</summary>
    internal string Value { get; }

    /// <summary>Makes a secret from its text in clear.</summary>
    /// <param name="text">The secret.</param>
    public static implicit operator Secret(string text) => new(SecretSource.Text, text);

    /// <summary>Names a file whose text, without blanks at its ends, is the secret; in YAML <c>{ file: path }</c>.</summary>
    /// <param name="path">The path, relative to the file in which it is declared.</param>
    /// <returns>The secret, which is read when it is needed.</returns>
    public static Secret FromFile(string path) => new(SecretSource.File, path);

    /// <summary>Names an environment variable whose value is the secret; in YAML <c>{ environment: NAME }</c>.</summary>
    /// <param name="variable">The name of the variable.</param>
    /// <returns>The secret, which is read when it is needed.</returns>
    public static Secret FromEnvironment(string variable) => new(SecretSource.Environment, variable);

    /// <summary>Hides the secret.</summary>
    /// <returns><c>***</c>.</returns>
    public override string ToString() => "***";
}
