using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace StreamFlow.Connectors.Ssh;

/// <summary>Understands why a connection was not opened, from what OpenSSH says.</summary>
internal static partial class SshFailure
{
    /// <summary>Makes the error of a connection that did not come about.</summary>
    public static SshException Explain(SshEndpoint endpoint, string said)
    {
        said = said.Trim();
        if (said.Contains("REMOTE HOST IDENTIFICATION HAS CHANGED", StringComparison.Ordinal))
        {
            return new SshException(ChangedKey(endpoint, said), isTransient: false);
        }

        if (said.Contains("host key is known for", StringComparison.Ordinal))
        {
            var port = endpoint.Port is { } number ? $"-p {number} " : string.Empty;
            return new SshException(
                $"the key of the host '{endpoint.Name}' is not among the known ones, and it was not connected to. "
                + $"Compare the fingerprint that its administrator gives you with that of 'ssh-keyscan {port}{endpoint.Host} | ssh-keygen -lf -', then add the key to "
                + $"{endpoint.KnownHostsFile ?? "~/.ssh/known_hosts"}, or connect once with ssh",
                isTransient: false);
        }

        if (said.Contains("Permission denied", StringComparison.Ordinal) || said.Contains("Too many authentication failures", StringComparison.Ordinal))
        {
            return new SshException($"the host '{endpoint.Name}' refused the login{Who(endpoint)}: {LastLine(said)}", isTransient: false);
        }

        var isTransient = !said.Contains("Could not resolve hostname", StringComparison.Ordinal)
            && !said.Contains("Bad configuration option", StringComparison.Ordinal)
            && !said.Contains("Can't open user config file", StringComparison.Ordinal)
            && !said.Contains("no such identity", StringComparison.OrdinalIgnoreCase);
        return new SshException($"the host '{endpoint.Name}' cannot be reached: {(said.Length == 0 ? "ssh ended without a word" : LastLine(said))}", isTransient);
    }

    private static string Who(SshEndpoint endpoint) =>
        endpoint is { Username: null, KeyFile: null } ? string.Empty
        : $" of {endpoint.Username ?? "this user"} with {(endpoint.KeyFile is { } key ? $"the key {key}" : endpoint.PasswordFile is not null ? "the password of its file" : "the keys at hand")}";

    private static string LastLine(string said) => said[(said.LastIndexOf('\n') + 1)..].Trim();

    private static string ChangedKey(SshEndpoint endpoint, string said)
    {
        var offered = OfferedKey().Match(said) is { Success: true } match ? match.Groups["key"].Value : "unknown";
        var (expected, place) = ("unknown", endpoint.KnownHostsFile ?? "the known hosts");
        if (OffendingKey().Match(said) is { Success: true } offending && int.TryParse(offending.Groups["line"].Value, out var line))
        {
            place = $"{offending.Groups["file"].Value}:{line}";
            expected = FingerprintAt(offending.Groups["file"].Value, line) ?? expected;
        }

        return $"the host '{endpoint.Name}' is not the one that is known: it shows the key {offered}, and {place} has {expected}. It was not connected to. "
            + "Either somebody is in between, or the host was set up anew; ask its administrator, and remove the old key only when the new one is right";
    }

    private static string? FingerprintAt(string file, int line)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        foreach (var word in File.ReadLines(file).Skip(line - 1).Take(1).SelectMany(static text => text.Split(' ')))
        {
            if (word.StartsWith("AAAA", StringComparison.Ordinal))
            {
                return "SHA256:" + Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(word))).TrimEnd('=');
            }
        }

        return null;
    }

    [GeneratedRegex(@"sent by the remote host is\s+(?<key>SHA256:\S+?)\.?\s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfferedKey();

    [GeneratedRegex(@"Offending \S+ key in (?<file>.+):(?<line>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OffendingKey();
}
