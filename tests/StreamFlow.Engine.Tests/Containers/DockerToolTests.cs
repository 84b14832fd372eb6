using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Values;
using StreamFlow.Engine.Tests.Running;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Engine.Tests.Containers;

/// <summary>Tools in containers of a real Docker daemon.</summary>
public sealed class DockerToolTests : IAsyncLifetime
{
    private const string Image = ContainerEngineServer.SmallImage;

    private readonly EngineHarness _engine = new();
    private readonly string _label = $"streamflow.test={Guid.NewGuid():N}";

    public async ValueTask InitializeAsync()
    {
        await ContainerEngineServer.RequireDockerAsync();
        _engine.UseContainers("docker", ("STREAMFLOW_TEST_OF_HOST", "seen"));
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_Shell_SeesTheDirectoriesAndNothingOfTheHost()
    {
        var text = await PrintAsync("pwd; echo $HOME $TMPDIR $STREAMFLOW_TEST_OF_HOST; ls /sys/class/net; test -w /tmp && echo tmp; touch /x 2>/dev/null || echo read-only");

        Assert.Equal("/var/spool/cwl\n/var/spool/cwl /tmp\nlo\ntmp\nread-only\n", text);
    }

    [Fact]
    public async Task Run_NetworkAccess_HasANetwork() =>
        Assert.Contains("eth0", await PrintAsync("ls /sys/class/net", "NetworkAccess: {networkAccess: true}"), StringComparison.Ordinal);

    [Fact]
    public async Task Run_EnvironmentVariable_ReachesTheCommandUnchanged()
    {
        const string Value = "a b \\\"q\\\" \\n é $HOME";
        var text = await PrintAsync("printf '%s|%s' \"$SECRET\" \"$DOCKER_HOST\"", $"EnvVarRequirement: {{envDef: {{SECRET: \"{Value}\", DOCKER_HOST: nowhere}}}}");

        Assert.Equal("a b \"q\" \n é $HOME|nowhere", text);
    }

    [Theory]
    [InlineData("plain.txt")]
    [InlineData("it's, \"a\" $HOME.txt")]
    [InlineData("two\nlines é.txt")]
    [InlineData("-n")]
    public async Task Run_InputWithHostileName_IsReadOnlyUnderItsName(string name)
    {
        var path = _engine.Write(name, "content");
        var outputs = await _engine.RunAsync(
            Tool("basename \"$1\"; cat \"$1\"; echo > \"$1\" || echo read-only", inputs: "file: {type: File, inputBinding: {}}"),
            CwlJson.ToText(new RecordValue([new("file", new FileValue { Location = new Uri(path).AbsoluteUri })])));

        Assert.Equal($"{name}\ncontentread-only\n", TextOf(outputs));
        Assert.Equal("content", File.ReadAllText(path));
    }

    [Fact]
    public async Task Run_Outputs_BelongToTheCaller()
    {
        var outputs = await _engine.RunAsync(Tool("mkdir d; echo x > d/f; id -u", outputs: "d: {type: Directory, outputBinding: {glob: d}}"));

        Assert.Equal(await ContainerEngineServer.AskAsync("id", "-u"), TextOf(outputs).Trim());
        Assert.Equal(
            await ContainerEngineServer.AskAsync("id", "-u"),
            await ContainerEngineServer.AskAsync("stat", "-c", "%u", Path.Join(_engine.OutputDirectory, "d", "f")));
    }

    [Fact]
    public async Task Run_LinksToInputs_AreOutputsWithTheirContent()
    {
        var path = _engine.Write("in.txt", "content");
        var outputs = await _engine.RunAsync(
            Tool(
                "ln -s \"$1\" copy.txt; ln -s /tmp/nowhere lost",
                "InitialWorkDirRequirement: {listing: [{entry: $(inputs.file), entryname: staged.txt}]}",
                "file: {type: File, inputBinding: {}}",
                "one: {type: File, outputBinding: {glob: copy.txt}}, two: {type: File, outputBinding: {glob: staged.txt}}"),
            $$"""{"file": {"class": "File", "location": "{{new Uri(path).AbsoluteUri}}"} }""");

        Assert.Equal("content", File.ReadAllText(((FileValue)outputs["one"]!).Path!));
        Assert.Equal("content", File.ReadAllText(((FileValue)outputs["two"]!).Path!));
    }

    [Fact]
    public async Task Run_WritableEntry_IsACopy()
    {
        var path = _engine.Write("in.txt", "content");
        var outputs = await _engine.RunAsync(
            Tool(
                "echo more >> in.txt; cat in.txt",
                "InitialWorkDirRequirement: {listing: [{entry: $(inputs.file), writable: true}]}",
                "file: File"),
            $$"""{"file": {"class": "File", "location": "{{new Uri(path).AbsoluteUri}}"} }""");

        Assert.Equal("contentmore\n", TextOf(outputs));
        Assert.Equal("content", File.ReadAllText(path));
    }

    [Fact]
    public async Task Run_DirectoryWithLinksOfAnEarlierStep_CanBeRead()
    {
        var path = _engine.Write("in.txt", "content");
        var outputs = await _engine.RunAsync(
            $$"""
            cwlVersion: v1.2
            class: Workflow
            inputs: {file: File}
            outputs: {out: {type: File, outputSource: read/out} }
            steps:
              make:
                in: {file: file}
                out: [d]
                run:
                  class: CommandLineTool
                  requirements: {DockerRequirement: {dockerPull: {{Image}} } }
                  baseCommand: [sh, -c, 'mkdir d; ln -s "$1" d/link', sh]
                  inputs: {file: {type: File, inputBinding: {} } }
                  outputs: {d: {type: Directory, outputBinding: {glob: d} } }
              read:
                in: {d: make/d}
                out: [out]
                run:
                  class: CommandLineTool
                  requirements: {DockerRequirement: {dockerPull: {{Image}} } }
                  baseCommand: [sh, -c, 'cat "$1"/link', sh]
                  inputs: {d: {type: Directory, inputBinding: {} } }
                  outputs: {out: stdout}
                  stdout: out.txt
            """,
            $$"""{"file": {"class": "File", "location": "{{new Uri(path).AbsoluteUri}}"} }""");

        Assert.Equal("content", TextOf(outputs));
    }

    [Fact]
    public async Task Run_TimeLimit_RemovesTheContainer()
    {
        var request = await LoadAsync(Tool("trap '' TERM; sleep 300", "ToolTimeLimit: {timelimit: 2}"));

        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => _engine.RunAsync(request));

        Assert.Contains("longer than its limit of 2 s", error.Message, StringComparison.Ordinal);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task Run_Stopped_RemovesTheContainer()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var request = await LoadAsync(Tool("sleep 300"));
        var run = _engine.RunAsync(request, stop.Token);
        while ((await LeftAsync()).Length == 0)
        {
            Assert.False(run.IsCompleted, "the run ended before its container was there");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task Run_RamMax_IsTheLimitOfTheContainer()
    {
        var text = await PrintAsync(
            "cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/memory/memory.limit_in_bytes 2>/dev/null | head -n 1", "ResourceRequirement: {ramMin: 32, ramMax: 64}");

        Assert.Equal("67108864\n", text);
    }

    [Fact]
    public async Task Run_CommandThatFails_NamesTheImage()
    {
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => PrintAsync("echo wrong >&2; exit 3"));

        Assert.Contains($"exit code 3 in a container of '{Image}'", error.Message, StringComparison.Ordinal);
        Assert.Equal("wrong", Assert.Single(error.Failure!.LastLines));
    }

    [Fact]
    public async Task Run_RequiredImageThatCannotBePulled_SaysWhatTheEngineSaid()
    {
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(
            () => _engine.RunAsync(Tool("true").Replace(Image, "127.0.0.1:9/no/such:image", StringComparison.Ordinal)));

        Assert.Contains("'127.0.0.1:9/no/such:image' cannot be pulled to this machine: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_HintedImageThatCannotBePulled_RunsWithoutAndWarns()
    {
        var cwl = Tool("echo here").Replace("requirements:", "hints:", StringComparison.Ordinal).Replace(Image, "127.0.0.1:9/no/such:image", StringComparison.Ordinal);

        Assert.Equal("here\n", TextOf(await _engine.RunAsync(cwl)));
        Assert.Contains("no/such:image", Assert.Single(_engine.Log.Of<WarningRaised>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Dockerfile_IsBuiltOnceAndItsEntryPointHonoured()
    {
        var cwl = $$"""
            cwlVersion: v1.2
            class: CommandLineTool
            requirements:
              DockerRequirement:
                dockerFile: |
                  FROM {{Image}}
                  ENV NUMBER={{Guid.NewGuid():N}}
                  ENTRYPOINT ["echo", "from entry point"]
            arguments: [word]
            inputs: []
            outputs: {out: stdout}
            stdout: out.txt
            """;

        Assert.Equal("from entry point word\n", TextOf(await _engine.RunAsync(cwl)));
        Assert.Equal("from entry point word\n", TextOf(await _engine.RunAsync(cwl)));
    }

    [Fact]
    public async Task Run_ArchivesOfImages_AreLoadedAndImported()
    {
        await ContainerEngineServer.AskAsync("docker", "save", "--output", _engine.PathOf("image.tar"), Image);
        var id = await ContainerEngineServer.AskAsync("docker", "create", Image, "true");
        await ContainerEngineServer.AskAsync("docker", "export", "--output", _engine.PathOf("root.tar"), id);
        await ContainerEngineServer.AskAsync("docker", "rm", id);

        Assert.Equal("loaded\n", TextOf(await _engine.RunAsync(Tool("echo loaded").Replace($"dockerPull: {Image}", "dockerLoad: image.tar", StringComparison.Ordinal))));
        Assert.Equal("imported\n", TextOf(await _engine.RunAsync(Tool("echo imported", program: "/bin/sh").Replace($"dockerPull: {Image}", "dockerImport: root.tar", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Run_StepMappedToNone_RunsWithoutAContainer()
    {
        var request = await _engine.LoadAsync(Tool("test $PWD = /var/spool/cwl || echo host"));
        request = request with { Containers = [new ContainerMapping(new StepReference("/"), new NoContainers())] };

        Assert.Equal("host\n", TextOf(await _engine.RunAsync(request)));
    }

    private static string TextOf(RecordValue outputs) => File.ReadAllText(((FileValue)outputs["out"]!).Path!);

    private static string Tool(string script, string? requirement = null, string? inputs = null, string? outputs = null, string program = "sh") => $$"""
        cwlVersion: v1.2
        class: CommandLineTool
        requirements:
          DockerRequirement:
            dockerPull: {{Image}}
          InlineJavascriptRequirement: {}
          {{requirement ?? "ShellCommandRequirement: {}"}}
        baseCommand: [{{program}}, -c, {{CwlJson.ToText(new StringValue(script))}}, sh]
        inputs: { {{inputs}} }
        outputs: { out: stdout, {{outputs}} }
        stdout: out.txt
        """;

    private async Task<string> PrintAsync(string script, string? requirement = null) => TextOf(await _engine.RunAsync(Tool(script, requirement)));

    private async Task<WorkflowRequest> LoadAsync(string cwl) =>
        (await _engine.LoadAsync(cwl)) with { DefaultContainers = new DockerContainers { Label = [_label] } };

    private Task<string> LeftAsync() => ContainerEngineServer.AskAsync("docker", "ps", "--all", "--quiet", "--filter", $"label={_label}");
}
