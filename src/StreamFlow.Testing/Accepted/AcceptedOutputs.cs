using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StreamFlow.Testing.Accepted;

/// <summary>Compares outputs with accepted ones, which are kept in a file beside the test.</summary>
internal static class AcceptedOutputs
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Compares outputs with the accepted ones, or accepts them where the environment says so.</summary>
    /// <exception cref="TestRunException">They differ.</exception>
    public static void Check(JsonObject outputs, string testFile, string name)
    {
        var folder = Path.GetDirectoryName(testFile)!;
        var verified = Path.Combine(folder, $"{name}.verified.json");
        var received = Path.Combine(folder, $"{name}.received.json");
        var given = OutputText.Of(outputs).ToJsonString(Format) + "\n";
        if (Environment.GetEnvironmentVariable("STREAMFLOW_ACCEPT") == "1")
        {
            File.WriteAllText(verified, given);
            File.Delete(received);
            return;
        }

        var accepted = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (accepted == given)
        {
            File.Delete(received);
            return;
        }

        if (!Directory.Exists(folder))
        {
            throw new TestRunException($"The folder of the test, '{folder}', is not on this machine, so there is nothing to compare with; build the tests where they run.");
        }

        File.WriteAllText(received, given);
        throw new TestRunException(
            $"{(accepted is null ? $"There is no accepted output '{verified}'" : $"The outputs are not those in '{verified}'")}; those of this run are in '{received}'. "
            + $"Run the test with STREAMFLOW_ACCEPT=1 to accept them.\n{FirstDifference(accepted ?? string.Empty, given)}");
    }

    private static string FirstDifference(string accepted, string given)
    {
        var left = accepted.Split('\n');
        var right = given.Split('\n');
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return $"first difference in line {line + 1}:\n  accepted: {left.ElementAtOrDefault(line)}\n  this run: {right.ElementAtOrDefault(line)}";
    }
}
