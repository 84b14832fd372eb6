using System.Text.RegularExpressions;
using StreamFlow.TestKit.Files;

namespace StreamFlow.Model.Tests.Surface;

/// <summary>Holds the one-public-type-a-file rule of the vocabulary, whose namespace does not follow its folders.</summary>
public sealed partial class FolderLayoutTests
{
    [Fact]
    public void VocabularyFiles_ByName_DeclareTheTypeOfTheirName()
    {
        var root = Repository.At("src", "StreamFlow.Model");
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(root, file);
            if (relative.StartsWith("obj", StringComparison.Ordinal) || relative.StartsWith("bin", StringComparison.Ordinal))
            {
                continue;
            }

            var types = PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).ToList();
            var name = Path.GetFileName(file).Split('.', '{')[0];
            if (types.Count > 1 || (types.Count == 1 && types[0] != name && !(name == "ValueListBuilder" && types[0] == "ValueList")))
            {
                wrong.Add($"{relative}: {string.Join(", ", types)}");
            }
        }

        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"^public (?:abstract |sealed |static |partial |readonly )*(?:class|record struct|record|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PublicType();
}
