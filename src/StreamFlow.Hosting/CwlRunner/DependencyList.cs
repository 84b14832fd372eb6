using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Hosting.CwlRunner;

/// <summary>The files that a document refers to, as a File object whose secondary files they are.</summary>
internal static class DependencyList
{
    /// <summary>Lists the files, with locations relative to the document.</summary>
    public static string Text(CwlDocument document)
    {
        var main = document.Files[0];
        var fields = File(main, main);
        if (document.Files.Count > 1)
        {
            fields.Add(new("secondaryFiles", new ListValue([.. document.Files.Skip(1).Select(file => new RecordValue(File(main, file)))])));
        }

        return CwlJson.ToText(new RecordValue(fields), indented: true);
    }

    private static List<KeyValuePair<string, CwlValue>> File(string main, string file) =>
        [new("class", "File"), new("location", Relative(main, file))];

    private static string Relative(string main, string file) =>
        DocumentUri.ToPath(main) is { } mainPath && DocumentUri.ToPath(file) is { } path
            ? Path.GetRelativePath(Path.GetDirectoryName(mainPath)!, path)
            : file;
}
