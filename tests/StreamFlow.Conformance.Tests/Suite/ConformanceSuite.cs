using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;
using StreamFlow.Spec;

namespace StreamFlow.Conformance.Tests.Suite;

/// <summary>Finds and reads the public conformance suite, which is not part of this repository.</summary>
internal static class ConformanceSuite
{
    /// <summary>The environment variable that names the directory of the suite.</summary>
    public const string Variable = "STREAMFLOW_CWL_SUITE";

    /// <summary>The reason to skip when there is no suite.</summary>
    public const string Missing = $"The CWL v1.2 conformance suite is not here; set {Variable} to its directory.";

    private const string Index = "conformance_tests.yaml";

    /// <summary>Gets the root of this repository.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Finds the directory of the suite: the one that the environment names, else the one beside the repository, else null.</summary>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var candidates = string.IsNullOrEmpty(named) ? [Path.Combine(RepositoryRoot, "..", "shared", "cwl-v1.2")] : new[] { named };
        return candidates.Select(Path.GetFullPath).FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, Index)));
    }

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
        Read(directory, Index, tests);
        return tests;
    }

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
                Id = Text(item, "id")!,
                Doc = Text(item, "doc") ?? string.Empty,
                Tool = Path.Combine(folder, Text(item, "tool")!),
                Job = Text(item, "job") is { } job ? Path.Combine(folder, job) : null,
                Output = item["output"] is { } output ? ReadOutput(output, Path.Combine(directory, folder)) : null,
                ShouldFail = item["should_fail"] is ConfigScalar flag && flag.TryGetBoolean(out var fails) && fails,
                Tags = [.. ((ConfigList)item["tags"]!).Items.Cast<ConfigScalar>().Select(tag => tag.Text)],
            });
        }
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
