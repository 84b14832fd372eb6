using System.Runtime.CompilerServices;

namespace StreamFlow.TestKit.Files;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Gets the root folder of the checkout.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    /// <summary>Gets a path in the checkout.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// Gets a path in the folder of shared test data that may lie beside the checkout (the CWL conformance suite, the
    /// recordings of real schedulers, the facts of the reference system), and skips the test with a reason when it is not there.
    /// </summary>
    public static string Shared(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("STREAMFLOW_SHARED") ?? Path.Combine(Root, "..", "shared");
        var path = Path.GetFullPath(Path.Combine([root, .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"'{string.Join('/', parts)}' is not in the shared test data (set STREAMFLOW_SHARED to its folder).");
        return path;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
