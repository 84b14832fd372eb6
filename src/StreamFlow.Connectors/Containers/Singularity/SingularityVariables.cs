using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Containers.Singularity;

/// <summary>Reads the variables that a deployment declares.</summary>
internal static class SingularityVariables
{
    /// <summary>Gives the variables by name.</summary>
    /// <param name="deployment">The name of the deployment.</param>
    /// <param name="options">Its options.</param>
    /// <exception cref="DeploymentException">One is not written as <c>NAME=value</c>.</exception>
    public static Dictionary<string, string> Of(string deployment, SingularityOptions options)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in options.Env ?? [])
        {
            var end = entry.IndexOf('=', StringComparison.Ordinal);
            if (end < 0 || !ShellCommand.IsVariableName(entry[..end]))
            {
                throw new DeploymentException(deployment, $"'{(end < 0 ? entry : entry[..end])}' in 'env' is no variable; write NAME=value");
            }

            variables[entry[..end]] = entry[(end + 1)..];
        }

        return variables;
    }
}
