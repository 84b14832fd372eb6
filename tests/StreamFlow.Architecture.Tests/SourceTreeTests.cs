using StreamFlow.TestKit.Files;

namespace StreamFlow.Architecture.Tests;

/// <summary>Keeps the source tree a place one can find one's way in.</summary>
public sealed class SourceTreeTests
{
    private const int LongestFile = 500;

    private static readonly string[] VagueRooms = ["Helpers", "Helper", "Utils", "Utilities", "Common", "Misc", "Models"];

    private static readonly string[] SourceFolders = ["src", "generators", "templates", "samples"];

    [Fact]
    public void Files_OfTheSources_AreNotTwoThingsInOne() =>
        Assert.Empty(Sources().Where(path => File.ReadLines(path).Count() > LongestFile).Select(Relative));

    [Fact]
    public void Folders_OfTheSources_SayWhatLivesThere() =>
        Assert.Empty(Sources().Where(path => Relative(path).Split('/').Intersect(VagueRooms, StringComparer.OrdinalIgnoreCase).Any()).Select(Relative));

    [Fact]
    public void Sources_Everywhere_LeaveNoUnfinishedBusiness()
    {
        // Spelt in two parts, so that this file does not find itself.
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];
        Assert.Empty(Sources().Where(path => marks.Any(File.ReadAllText(path).Contains)).Select(Relative));
    }

    private static IEnumerable<string> Sources() => SourceFolders
        .Select(folder => Repository.At(folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(path => !Relative(path).Split('/').Any(part => part is "bin" or "obj"));

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
}
