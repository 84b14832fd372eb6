using System.Runtime.CompilerServices;

namespace StreamFlow.TestKit.Snapshots;

/// <summary>Compares a text with the accepted one in a <c>*.verified.*</c> file beside the test.</summary>
/// <remarks>
/// With <c>STREAMFLOW_ACCEPT=1</c> in the environment the given text becomes the accepted one; otherwise a difference
/// fails the test and leaves the given text in a <c>*.received.*</c> file to compare with.
/// </remarks>
public static class Snapshot
{
    /// <summary>Asserts that a text is the accepted one.</summary>
    /// <param name="text">The text; line ends are normalised.</param>
    /// <param name="name">The name of the accepted file, without <c>.verified</c>: <c>Foo.txt</c> is kept in <c>Foo.verified.txt</c>.</param>
    /// <param name="testFile">The test's own file, filled in by the compiler.</param>
    public static void Matches(string text, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.GetDirectoryName(testFile)!;
        var stem = Path.Combine(folder, Path.GetFileNameWithoutExtension(name));
        var extension = Path.GetExtension(name);
        var verified = $"{stem}.verified{extension}";
        var received = $"{stem}.received{extension}";
        var given = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("STREAMFLOW_ACCEPT") == "1")
        {
            Directory.CreateDirectory(folder);
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

        File.WriteAllText(received, given);
        Assert.Fail(
            $"{Path.GetFileName(verified)} {(accepted is null ? "does not exist" : "differs")}: compare it with {received}, "
            + $"and run the test with STREAMFLOW_ACCEPT=1 to accept.\n{FirstDifference(accepted ?? string.Empty, given)}");
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

        return $"first difference in line {line + 1}:\n  accepted: {left.ElementAtOrDefault(line)}\n  received: {right.ElementAtOrDefault(line)}";
    }
}
