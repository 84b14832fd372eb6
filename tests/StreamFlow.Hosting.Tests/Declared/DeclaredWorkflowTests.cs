using System.Text.Json.Nodes;
using StreamFlow.Hosting.CommandLine;
using StreamFlow.Hosting.Tests.Terminal;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Hosting.Tests.Declared;

/// <summary>Runs workflows from their objects, and from the documents that are made of them.</summary>
public sealed class DeclaredWorkflowTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTerminal _terminal;

    public DeclaredWorkflowTests() => _terminal = new FakeTerminal { Directory = _directory.Root };

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Publish_EveryFeature_WritesDocumentsThatAreGoodToRead()
    {
        await SucceedAsync(RunAsync("publish", "there"));

        var files = Directory.EnumerateFiles(_directory.At("there"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        Snapshot.Matches(string.Join("\n", files.Select(file => $"=== {Path.GetRelativePath(_directory.At("there"), file)}\n{File.ReadAllText(file)}")), "Everything.txt");
    }

    [Fact]
    public async Task Validate_EveryFeature_FindsNothingWrong()
    {
        await SucceedAsync(RunAsync("validate"));
        Assert.DoesNotContain("error", _terminal.Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("warning", _terminal.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ObjectsAndPublishedDocuments_GiveTheSame()
    {
        await SucceedAsync(RunAsync("run", "--outdir", "objects", "--input", "label=tagged"));
        var objects = Outputs();
        await SucceedAsync(RunAsync("publish", "there"));
        await SucceedAsync(StreamFlowCommandLine.RunAsync(program: null, ["run", "there/streamflow.yml", "--outdir", "files", "--input", "label=tagged"], _terminal.Environment));
        var files = Outputs();
        await SucceedAsync(RunAsync("publish", "packed", "--pack"));
        await SucceedAsync(StreamFlowCommandLine.RunAsync(program: null, ["run", "packed/streamflow.yml", "--outdir", "one", "--input", "label=tagged"], _terminal.Environment));
        var packed = Outputs();

        Assert.Equal(objects, files);
        Assert.Equal(objects, packed);
        Snapshot.Matches(objects, "Outputs.json");
    }

    [Fact]
    public async Task Plan_DeclaredWorkflow_ShowsWhereItsStepsRun()
    {
        await SucceedAsync(RunAsync("plan"));

        Assert.Matches("/sayAll .*there", _terminal.Output.ToString());
        Assert.Matches("/inside/say .*here", _terminal.Output.ToString());
        Assert.Matches("/inside/count .*there", _terminal.Output.ToString());
    }

    [Fact]
    public async Task Help_OfRun_ListsTheInputsOfTheDeclaredWorkflow()
    {
        await SucceedAsync(RunAsync("run", "--help"));

        var help = _terminal.Output.ToString();
        Snapshot.Matches(help[help.IndexOf("Inputs of", StringComparison.Ordinal)..], "Inputs.txt");
    }

    [Fact]
    public async Task Run_SettingsFromAFile_TakeThePlaceOfDefaults()
    {
        _directory.Write("job.yml", "words: [x]\nstart: 1\n");
        await SucceedAsync(RunAsync("run", "--outdir", "out", "--settings", "job.yml", "--input", "wanted=true"));

        var outputs = JsonNode.Parse(_terminal.Output.ToString())!;
        Assert.Equal(["xx"], outputs["flatPairs"]!.AsArray().Select(pair => pair!.GetValue<string>()));
        Assert.Equal("said.txt", outputs["first"]!["basename"]!.GetValue<string>());
    }

    [Fact]
    public async Task Validate_MemberThatCannotBeMade_IsAMistakeInTheDeclaration()
    {
        var program = new StreamFlowProgram("Broken", () => new StreamFlowDocumentBuilder(typeof(Broken)).Add("merged", nameof(Broken.Merged), Broken.Merged).Build());

        Assert.Equal(1, await StreamFlowCommandLine.RunAsync(program, ["validate"], _terminal.Environment));
        Assert.Contains("A member of Broken cannot be made: Sources that are merged", _terminal.Error.ToString(), StringComparison.Ordinal);
    }

    private static class Broken
    {
        public static readonly WorkflowOutput<CwlFile[]> Merged = new(Merge.Flattened(Merge.Nested(Everything.Preface), Merge.Nested(Everything.Preface)));
    }

    private async Task SucceedAsync(Task<int> run)
    {
        var exitCode = await run;
        Assert.True(exitCode == 0, _terminal.Error.ToString());
    }

    private Task<int> RunAsync(params string[] args)
    {
        var program = new StreamFlowProgram(nameof(Everything), Everything.CreateDocument) { BaseDirectory = _directory.Root };
        return StreamFlowCommandLine.RunAsync(program, args, _terminal.Environment);
    }

    /// <summary>Gives what the last run printed, without the places of files, and empties the terminal.</summary>
    private string Outputs()
    {
        var json = JsonNode.Parse(_terminal.Output.ToString())!;
        _terminal.Output.GetStringBuilder().Clear();
        RemovePlaces(json);
        return json.ToString() + "\n";
    }

    private static void RemovePlaces(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                map.Remove("location");
                map.Remove("path");
                map.Remove("dirname");
                foreach (var entry in map)
                {
                    RemovePlaces(entry.Value);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    RemovePlaces(item);
                }

                break;
        }
    }
}
