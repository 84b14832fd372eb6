namespace StreamFlow.Cwl.Tests.Tools;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("{x: {type: string, inputBinding: {prefix: -p}}}", "{\"x\":\"a b\"}", "-p|a b")]
    [InlineData("{x: {type: string, inputBinding: {prefix: -p=, separate: false}}}", "{\"x\":\"a\"}", "-p=a")]
    [InlineData("{x: {type: boolean, inputBinding: {prefix: -v}}}", "{\"x\":true}", "-v")]
    [InlineData("{x: {type: boolean, inputBinding: {prefix: -v}}}", "{\"x\":false}", "")]
    [InlineData("{x: {type: double, inputBinding: {}}}", "{\"x\":1.5e-7}", "0.00000015")]
    [InlineData("{x: {type: 'int?', inputBinding: {prefix: -n}}}", "{}", "")]
    [InlineData("{x: {type: 'string[]', inputBinding: {prefix: -a}}}", "{\"x\":[\"1\",\"2\"]}", "-a|1|2")]
    [InlineData("{x: {type: 'string[]', inputBinding: {prefix: -a, itemSeparator: ','}}}", "{\"x\":[\"1\",\"2\"]}", "-a|1,2")]
    [InlineData("{x: {type: {type: array, items: string, inputBinding: {prefix: -i}}, inputBinding: {prefix: -a}}}", "{\"x\":[\"1\",\"2\"]}", "-a|-i|1|-i|2")]
    [InlineData("{x: {type: 'string[]', inputBinding: {prefix: -a}}}", "{\"x\":[]}", "")]
    [InlineData("{x: {type: string, inputBinding: {}}}", "{\"x\":\"-rf $(id) `id` 'q'\"}", "-rf $(id) `id` 'q'")]
    [InlineData("{b: {type: string, inputBinding: {position: 1}}, a: {type: string, inputBinding: {position: 1}}, z: {type: string, inputBinding: {}}}", "{\"a\":\"A\",\"b\":\"B\",\"z\":\"Z\"}", "Z|A|B")]
    [InlineData("{x: {type: {type: record, fields: {p: {type: string, inputBinding: {position: 2}}, q: {type: string, inputBinding: {position: 1}}}}}}", "{\"x\":{\"p\":\"P\",\"q\":\"Q\"}}", "Q|P")]
    [InlineData("{x: {type: [int, {type: record, fields: {p: {type: string, inputBinding: {prefix: -p}}}}]}}", "{\"x\":{\"p\":\"P\"}}", "-p|P")]
    [InlineData("{x: {type: string, inputBinding: {valueFrom: 'v-$(self)-$(runtime.cores)'}}}", "{\"x\":\"abc\"}", "v-abc-1")]
    public async Task PrepareAsync_Bindings_GiveTheWordsOfTheStandard(string inputs, string job, string words)
    {
        using var tool = await ToolHarness.LoadAsync($"baseCommand: run\ninputs: {inputs}\noutputs: []");

        var plan = await tool.PrepareAsync(job);

        Assert.Equal(words.Length == 0 ? ["run"] : ["run", .. words.Split('|')], plan.Arguments);
    }

    [Fact]
    public async Task PrepareAsync_Arguments_AreMixedInByPosition()
    {
        using var tool = await ToolHarness.LoadAsync("""
            baseCommand: [run, now]
            arguments: [first, {position: 5, prefix: --last, valueFrom: $(runtime.cores)}]
            inputs: {x: {type: string, inputBinding: {position: 1}}}
            outputs: []
            """);

        Assert.Equal(["run", "now", "first", "X", "--last", "1"], (await tool.PrepareAsync("""{"x":"X"}""")).Arguments);
    }

    [Fact]
    public async Task PrepareAsync_ShellCommand_QuotesEverythingButWhatSaysOtherwise()
    {
        using var tool = await ToolHarness.LoadAsync("""
            requirements: [{class: ShellCommandRequirement}]
            arguments: [echo, {valueFrom: '| cat', shellQuote: false, position: 2}]
            inputs: {x: {type: string, inputBinding: {position: 1}}}
            outputs: []
            """);

        Assert.Equal(["/bin/sh", "-c", "echo 'a; rm -rf $HOME' | cat"], (await tool.PrepareAsync("""{"x":"a; rm -rf $HOME"}""")).Arguments);
    }

    [Fact]
    public async Task PrepareAsync_Environment_IsCleanButForWhatTheDocumentSets()
    {
        using var tool = await ToolHarness.LoadAsync("""
            requirements: {EnvVarRequirement: {envDef: {GREETING: 'hi $(inputs.x)'}}}
            inputs: {x: string}
            outputs: []
            """);

        var plan = await tool.PrepareAsync("""{"x":"you"}""");

        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["HOME"] = tool.Directories.Output, ["TMPDIR"] = tool.Directories.Temporary, ["GREETING"] = "hi you",
            },
            plan.Environment);
    }

    [Theory]
    [InlineData("stdout: ../x")]
    [InlineData("stdout: /etc/x")]
    [InlineData("requirements: {ToolTimeLimit: {timelimit: -1}}")]
    [InlineData("requirements: {ResourceRequirement: {coresMin: 4, coresMax: 2}}")]
    public async Task PrepareAsync_ImpossibleDocument_IsRefused(string field)
    {
        await Assert.ThrowsAsync<StreamFlow.Cwl.Tools.ToolException>(async () =>
        {
            using var tool = await ToolHarness.LoadAsync($"inputs: []\noutputs: []\n{field}");
            await tool.PrepareAsync("{}");
        });
    }
}
