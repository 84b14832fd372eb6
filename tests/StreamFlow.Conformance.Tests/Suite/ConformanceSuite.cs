using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Conformance.Tests.Suite;

/// <summary>Finds and reads the public conformance suites, which are not part of this repository.</summary>
internal static class ConformanceSuite
{
    /// <summary>The environment variable that names the directory of the suite.</summary>
    public const string Variable = "STREAMFLOW_CWL_SUITE";

    /// <summary>The reason to skip when there is no suite.</summary>
    public const string Missing = $"The CWL v1.2 conformance suite is not here; set {Variable} to its directory.";

    // That of v1.0 has a name of its own.
    private static readonly string[] Indexes = ["conformance_tests.yaml", "conformance_test_v1.0.yaml"];

    /// <summary>Gets the root of this repository.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Finds the directory of the suite: the one that the environment names, else the one beside the repository, else null.</summary>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var candidates = string.IsNullOrEmpty(named) ? [Path.Combine(RepositoryRoot, "..", "shared", "cwl-v1.2")] : new[] { named };
        return candidates.Select(Path.GetFullPath).FirstOrDefault(static candidate => IndexOf(candidate) is not null);
    }

    /// <summary>Gives the environment variable that names the directory of the suite of an older version.</summary>
    /// <param name="version">The version, such as <c>v1.0</c>.</param>
    public static string VariableOf(string version) => $"{Variable}_{version.ToUpperInvariant().Replace('.', '_')}";

    /// <summary>Finds the directory of the suite of an older version, which only the environment can name.</summary>
    /// <param name="version">The version.</param>
    public static string? Find(string version) =>
        Environment.GetEnvironmentVariable(VariableOf(version)) is { Length: > 0 } named && IndexOf(named) is not null ? Path.GetFullPath(named) : null;

    /// <summary>Copies the suite, so that a runner with a defect cannot spoil it for others.</summary>
    public static void Copy(string directory, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(directory))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (var inner in Directory.EnumerateDirectories(directory))
        {
            Copy(inner, Path.Combine(target, Path.GetFileName(inner)));
        }
    }

    /// <summary>Reads all tests in the order of the suite.</summary>
    public static IReadOnlyList<ConformanceTest> Read(string directory)
    {
        var tests = new List<ConformanceTest>();
        Read(directory, IndexOf(directory)!, tests);
        return tests;
    }

    private static string? IndexOf(string directory) => Array.Find(Indexes, index => File.Exists(Path.Combine(directory, index)));

    private static void Read(string directory, string file, List<ConformanceTest> tests)
    {
        var yaml = YamlReader.Read(File.ReadAllText(Path.Combine(directory, file)), file);
        var folder = Path.GetDirectoryName(file)!;
        foreach (var item in ((ConfigList)yaml.Root!).Items.Cast<ConfigMap>())
        {
            if (Text(item, "$import") is { } import)
            {
                Read(directory, Path.Combine(folder, import), tests);
                continue;
            }

            tests.Add(new ConformanceTest
            {
                Id = IdOf(item, tests),
                Doc = Text(item, "doc") ?? string.Empty,
                Tool = Path.Combine(folder, Text(item, "tool")!),
                Job = Text(item, "job") is { } job ? Path.Combine(folder, job) : null,
                Output = item["output"] is { } output ? ReadOutput(output, Path.Combine(directory, folder)) : null,
                ShouldFail = item["should_fail"] is ConfigScalar flag && flag.TryGetBoolean(out var fails) && fails,
                Tags = [.. ((ConfigList)item["tags"]!).Items.Cast<ConfigScalar>().Select(tag => tag.Text)],
            });
        }
    }

    // Before v1.2 the identifier is a number, and the name a label that two tests may share.
    private static string IdOf(ConfigMap item, List<ConformanceTest> before)
    {
        var id = Text(item, "id")!;
        if (item["id"] is not ConfigScalar { Kind: ConfigScalarKind.Integer } || Text(item, "label") is not { } label)
        {
            return id;
        }

        return before.Exists(test => string.Equals(test.Id, label, StringComparison.Ordinal)) ? $"{label}-{id}" : label;
    }

    // One test keeps its long output in a file of its own.
    private static CwlValue ReadOutput(ConfigNode output, string folder) =>
        output is ConfigMap map && Text(map, "$import") is { } import
            ? CwlJson.Parse(File.ReadAllBytes(Path.Combine(folder, import)))
            : ValueReader.Read(output);

    private static string? Text(ConfigMap map, string key) => map[key] is ConfigScalar { Kind: not ConfigScalarKind.Null } scalar ? scalar.Text : null;

    private static string FindRoot()
    {
        var directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "StreamFlow.Dsl.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory ?? AppContext.BaseDirectory;
    }
}
