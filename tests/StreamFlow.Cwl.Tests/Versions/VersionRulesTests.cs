using StreamFlow.Cwl.Tests.Loading;
using StreamFlow.Cwl.Tests.Tools;
using StreamFlow.Cwl.Tools;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tests.Versions;

/// <summary>What differs between CWL v1.0, v1.1 and v1.2: a document runs by the rules of its own version.</summary>
public sealed class VersionRulesTests
{
    private const string Tool = "class: CommandLineTool\nbaseCommand: echo\noutputs: []\n";

    [Theory]
    [InlineData("inputs: {x: stdin}", "v1.1")]
    [InlineData("inputs: {x: {type: File, loadContents: true}}", "v1.1")]
    [InlineData("inputs: {x: {type: Directory, loadListing: no_listing}}", "v1.1")]
    [InlineData("inputs: {x: {type: File, secondaryFiles: [{pattern: .i, required: false}]}}", "v1.1")]
    [InlineData("inputs: {x: {type: int, inputBinding: {position: $(1)}}}", "v1.1", true)]
    [InlineData("inputs: []\nrequirements: {WorkReuse: {enableReuse: false}}", "v1.1")]
    [InlineData("inputs: []\nrequirements: {NetworkAccess: {networkAccess: true}}", "v1.1")]
    [InlineData("inputs: []\nrequirements: {ToolTimeLimit: {timelimit: 3}}", "v1.1")]
    [InlineData("inputs: []\nrequirements: {InplaceUpdateRequirement: {inplaceUpdate: true}}", "v1.1")]
    [InlineData("inputs: []\nrequirements: {LoadListingRequirement: {loadListing: no_listing}}", "v1.1")]
    [InlineData("inputs: []\nrequirements: {ResourceRequirement: {ramMin: 1.5}}", "v1.2")]
    [InlineData("inputs: []\nintent: [x]", "v1.2")]
    public async Task LoadAsync_FieldOfALaterVersion_IsRefusedBeforeItAndReadFromItOn(string fields, string since, bool needsJavaScript = false)
    {
        fields += needsJavaScript ? "\nrequirements: {InlineJavascriptRequirement: {}}" : string.Empty;
        foreach (var version in (string[])["v1.0", "v1.1", "v1.2"])
        {
            var document = await InlineSource.LoadAsync($"cwlVersion: {version}\n{Tool}{fields}\n");

            Assert.Equal(string.CompareOrdinal(version, since) < 0, document.HasErrors);
        }
    }

    [Theory]
    [InlineData("WorkReuse: {enableReuse: false}")]
    [InlineData("NetworkAccess: {networkAccess: true}")]
    [InlineData("TimeLimit: {timelimit: 3}")]
    [InlineData("InplaceUpdateRequirement: {inplaceUpdate: true}")]
    [InlineData("LoadListingRequirement: {loadListing: no_listing}")]
    public async Task LoadAsync_ExtensionOfVersion10_IsReadUnderEachOfItsNames(string requirement)
    {
        foreach (var prefix in (string[])["cwltool:", "tool:", "http://commonwl.org/cwltool#"])
        {
            var (name, body) = (requirement.Split(':')[0], requirement[(requirement.IndexOf(':', StringComparison.Ordinal) + 2)..]);
            var document = await InlineSource.LoadAsync(
                $"cwlVersion: v1.0\n$namespaces: {{cwltool: 'http://commonwl.org/cwltool#', tool: 'http://commonwl.org/cwltool#'}}\n{Tool}inputs: []\nrequirements: {{'{prefix}{name}': {body}}}\n");

            Assert.Empty(document.Findings);
            Assert.Single(document.Main!.Requirements);
        }
    }

    [Theory]
    [InlineData("when: $(inputs.a)")]
    [InlineData("in: {a: {source: [x], pickValue: first_non_null}}")]
    public async Task LoadAsync_ConditionOfAStep_IsRefusedBeforeVersion12(string field)
    {
        var step = field.StartsWith("in", StringComparison.Ordinal) ? $"{{run: TOOL, {field}, out: []}}" : $"{{run: TOOL, in: {{a: x}}, out: [], {field}}}";
        foreach (var version in (string[])["v1.0", "v1.1", "v1.2"])
        {
            var document = await InlineSource.LoadAsync($$"""
                cwlVersion: {{version}}
                class: Workflow
                inputs: {x: Any}
                outputs: []
                steps: {s: {{step.Replace("TOOL", "{class: CommandLineTool, inputs: {a: Any}, outputs: []}", StringComparison.Ordinal)}} }
                """);

            Assert.Equal(version != "v1.2", document.Findings.Any(static finding => finding.RuleId == "SF3105"));
        }
    }

    [Fact]
    public async Task LoadAsync_Operation_IsNoClassBeforeVersion12()
    {
        Assert.True((await InlineSource.LoadAsync("{cwlVersion: v1.1, class: Operation, inputs: [], outputs: []}")).HasErrors);
        Assert.False((await InlineSource.LoadAsync("{cwlVersion: v1.2, class: Operation, inputs: [], outputs: []}")).HasErrors);
    }

    [Theory]
    [InlineData("v1.0", 1024)]
    [InlineData("v1.1", 256)]
    [InlineData("v1.2", 256)]
    public async Task PrepareAsync_NothingSaid_HasTheMemoryAndTheNetworkOfItsVersion(string version, long ram)
    {
        using var tool = await ToolHarness.LoadAsync("inputs: []\noutputs: []\nbaseCommand: echo", version);

        var job = await tool.PrepareAsync("{}");

        Assert.Equal(ram, ((IntegerValue)job.Runtime["ram"]!).Value);
        Assert.Equal(version == "v1.0", job.NetworkAccess);
    }

    [Theory]
    [InlineData("v1.0", true)]
    [InlineData("v1.1", false)]
    [InlineData("v1.2", false)]
    public async Task PrepareAsync_Directory_IsListedByDefaultInVersion10Only(string version, bool expected)
    {
        using var tool = await ToolHarness.LoadAsync("inputs: {d: Directory}\noutputs: []\nbaseCommand: ls", version);
        tool.Folder.Write("data/inner/a.txt", "a");

        var job = await tool.PrepareAsync("""{"d": {"class": "Directory", "location": "data"}}""");

        var listing = ((DirectoryValue)job.Inputs["d"]!).Listing;
        Assert.Equal(expected, listing is not null);
        Assert.Equal(expected, (listing?[0] as DirectoryValue)?.Listing is [{ Basename: "a.txt" }]);
    }

    [Theory]
    [InlineData("v1.0", "inputs: {f: {type: File, inputBinding: {loadContents: true}}}", false)]
    [InlineData("v1.1", "inputs: {f: {type: File, loadContents: true}}", false)]
    [InlineData("v1.2", "inputs: {f: {type: File, loadContents: true}}", true)]
    public async Task PrepareAsync_ContentsOfALargeFile_AreCutBeforeVersion12AndAnErrorFromItOn(string version, string inputs, bool fails)
    {
        using var tool = await ToolHarness.LoadAsync($"{inputs}\noutputs: []\nbaseCommand: wc", version);
        tool.Folder.Write("large.txt", new string('a', (64 * 1024) + 1));
        const string Job = """{"f": {"class": "File", "location": "large.txt"}}""";

        if (fails)
        {
            await Assert.ThrowsAsync<ToolException>(() => tool.PrepareAsync(Job));
        }
        else
        {
            Assert.Equal(64 * 1024, ((FileValue)(await tool.PrepareAsync(Job)).Inputs["f"]!).Contents!.Length);
        }
    }

    [Theory]
    [InlineData("v1.0", "idx.a?")]
    [InlineData("v1.1", null)]
    public async Task PrepareAsync_QuestionMarkOfASecondaryFile_IsPartOfItsNameInVersion10(string version, string? expected)
    {
        using var tool = await ToolHarness.LoadAsync("inputs: {f: {type: File, secondaryFiles: [.a?]}}\noutputs: []\nbaseCommand: wc", version);
        tool.Folder.Write("idx", "x");
        tool.Folder.Write("idx.a?", "x");

        var job = await tool.PrepareAsync("""{"f": {"class": "File", "location": "idx"}}""");

        Assert.Equal(expected, ((FileValue)job.Inputs["f"]!).SecondaryFiles?.SingleOrDefault()?.Basename);
    }

    [Theory]
    [InlineData("v1.0", "ab")]
    [InlineData("v1.2", "a\\b")]
    public async Task PrepareAsync_BackslashesBesideAnExpression_AreReadByTheRulesOfTheVersion(string version, string expected)
    {
        using var tool = await ToolHarness.LoadAsync("inputs: []\noutputs: []\nbaseCommand: echo\narguments: ['a\\b$(runtime.cores)']", version);

        var job = await tool.PrepareAsync("{}");

        Assert.Equal(expected + "1", job.Arguments[1]);
    }
}
