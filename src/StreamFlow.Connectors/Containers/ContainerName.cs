using System.Security.Cryptography;
using System.Text;

namespace StreamFlow.Connectors.Containers;

/// <summary>Names what a deployment brings up, so that a person sees to whom it belongs and no two runs meet.</summary>
internal static class ContainerName
{
    /// <summary>Gives a name that nothing has yet, of letters, digits, dots, hyphens and underscores.</summary>
    /// <param name="deployment">The name of the deployment.</param>
    public static string Make(string deployment)
    {
        var text = new StringBuilder("streamflow-");
        foreach (var c in deployment)
        {
            text.Append(char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '_');
        }

        return text.Append('-').Append(RandomNumberGenerator.GetHexString(8, lowercase: true)).ToString();
    }
}
