using System.Reflection;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Processes;

namespace StreamFlow.Templates.Tests;

/// <summary>A folder outside the repository with our packages in a feed of their own, as a user would have it after <c>dotnet pack</c>.</summary>
/// <remarks>
/// Our packages have a version that no other run has, and go into a packages folder of this run; what they depend on
/// comes from the folder that building this repository filled. So nothing is downloaded, and nothing is left behind.
/// </remarks>
public sealed class PackageFeed : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public string Root => _folder.Root;

    public string Feed => At("feed");

    /// <summary>Gets the version of our packages; a released one, as only those are taken by name alone.</summary>
    public string Version { get; } = $"0.1.{Environment.ProcessId}";

    public string At(params string[] parts) => _folder.At(parts);

    public string Write(string name, string content) => _folder.Write(name, content);

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    public Task<DotnetResult> DotnetAsync(params string[] arguments) => new DotnetCommand(Root).RunAsync(arguments);

    /// <summary>Packs a project of the repository, as the build of these tests left it, into the feed.</summary>
    public async Task PackAsync(string project, params string[] options) => (await new DotnetCommand(Repository.Root).RunAsync(
        ["pack", project, "-c", Configuration, "-o", Feed, $"-p:PackageVersion={Version}", "-v:q", "--nologo", .. options])).Succeeded();

    /// <summary>Makes projects in the folder restore from the feed.</summary>
    public void WriteNuGetConfig()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{At("packages")}" /></config>
              <fallbackPackageFolders><clear /><add key="user" value="{packages}" /></fallbackPackageFolders>
              <packageSources><clear /><add key="ours" value="{Feed}" /></packageSources>
            </configuration>
            """);
    }

    /// <summary>Runs a program in a folder below this one.</summary>
    /// <param name="folder">The folder; it is made when it is not there.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public Task<DotnetResult> RunAsync(string folder, string program, params string[] arguments)
    {
        Directory.CreateDirectory(At(folder));
        return new DotnetCommand(At(folder)).RunProgramAsync(program, arguments);
    }

    public void Dispose() => _folder.Dispose();

    private static string Configuration { get; } = typeof(PackageFeed).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "BuildConfiguration").Value!;
}
