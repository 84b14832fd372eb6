using System.Diagnostics.CodeAnalysis;

namespace StreamFlow;

/// <summary>The value that one input of a job must have.</summary>
public sealed record PortMatch
{
    /// <summary>Makes a condition; set <see cref="Port"/> and <see cref="Match"/>.</summary>
    public PortMatch()
    {
    }

    /// <summary>Makes a condition on one input.</summary>
    /// <param name="port">The name of the input.</param>
    /// <param name="match">The value as text.</param>
    [SetsRequiredMembers]
    public PortMatch(string port, string match)
    {
        Port = port;
        Match = match;
    }

    /// <summary>Gets the name of the input, which must be text, a number or a boolean.</summary>
    public required string Port { get; init; }

    /// <summary>Gets the value, as text; other values are compared by their text.</summary>
    public required string Match { get; init; }
}
