using StreamFlow.Templates.Tests;
using StreamFlow.TestKit.Processes;

[assembly: AssemblyFixture(typeof(InstalledTemplate))]

namespace StreamFlow.Templates.Tests;

/// <summary>The template, packed and installed into a hive of its own, with a project of every combination of its options, restored together.</summary>
public sealed class InstalledTemplate : IAsyncLifetime
{
    public static readonly string[] Connectors = ["local", "docker", "ssh", "slurm", "kubernetes"];

    /// <summary>The projects that were made with tests.</summary>
    public static readonly string[] Tested = ["tested", "tested-cwl", "My-Hyphenated.Name"];

    public PackageFeed Packages { get; } = new();

    /// <summary>Gets how the build of all combinations, with warnings as errors, ended.</summary>
    public DotnetResult Build { get; private set; } = null!;

    public static string ProjectName(string connector, bool cwl) => connector + (cwl ? "-cwl" : string.Empty);

    public async ValueTask InitializeAsync()
    {
        await Packages.PackAsync("src/StreamFlow.Dsl", "--no-build");
        await Packages.PackAsync("src/StreamFlow.Testing", "--no-build");
        await Packages.PackAsync("templates/StreamFlow.Templates");
        Packages.WriteNuGetConfig();
        (await NewAsync("install", Path.Combine(Packages.Feed, $"StreamFlow.Templates.{Packages.Version}.nupkg"))).Succeeded();

        var names = new List<string>();
        foreach (var connector in Connectors)
        {
            foreach (var cwl in (bool[])[false, true])
            {
                names.Add(ProjectName(connector, cwl));
                string[] options = cwl ? ["--cwl"] : [];
                (await NewAsync(["streamflow", "-n", names[^1], "--connector", connector, "--skipRestore", .. options])).Succeeded();
            }
        }

        foreach (var name in Tested)
        {
            string[] options = name.EndsWith("-cwl", StringComparison.Ordinal) ? ["--cwl"] : [];
            (await NewAsync(["streamflow", "-n", name, "--tests", "--skipRestore", .. options])).Succeeded();
        }

        var projects = names.Select(static name => $"{name}/{name}.csproj")
            .Concat(Tested.SelectMany(static name => (string[])[$"{name}/{name}.csproj", $"{name}/tests/{name}.Tests.csproj"]));
        Packages.Write("All.slnx", $"<Solution>{string.Concat(projects.Select(static project => $"<Project Path=\"{project}\" />"))}</Solution>");
        Build = await Packages.DotnetAsync("build", "All.slnx", "-warnaserror", "--nologo");
    }

    /// <summary>Runs <c>dotnet new</c> with the hive of this fixture.</summary>
    public Task<DotnetResult> NewAsync(params string[] arguments) =>
        Packages.DotnetAsync(["new", .. arguments, "--debug:custom-hive", Packages.At("hive")]);

    public ValueTask DisposeAsync()
    {
        Packages.Dispose();
        return ValueTask.CompletedTask;
    }
}
