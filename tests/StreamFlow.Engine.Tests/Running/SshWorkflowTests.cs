using StreamFlow.Connectors.Ssh;
using StreamFlow.Connectors.TestKit;
using StreamFlow.Core.Observation;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Engine.Tests.Running;

/// <summary>Whole workflows over real hosts.</summary>
public sealed class SshWorkflowTests : IAsyncDisposable
{
    private static readonly SshDeployment Node1 = SshTestbed.Deployment with { Nodes = [SshTestbed.Node1] };
    private static readonly SshDeployment Node2 = SshTestbed.Deployment with { Nodes = [SshTestbed.Node2] };

    private readonly EngineHarness _engine = new();

    public SshWorkflowTests()
    {
        SshTestbed.Require();
        _engine.Connectors.Register<SshDeployment>(static (deployment, context) => new SshConnector(deployment, context));
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_StepsOnTwoNodes_MovesTheDataThereAndBack()
    {
        _engine.Write("data.txt", "from here\n");
        var outputs = await RunAsync(
            """
            cwlVersion: v1.2
            class: Workflow
            inputs: {data: File}
            outputs: {result: {type: File, outputSource: third/out}, folder: {type: Directory, outputSource: second/folder}}
            steps:
              first:
                run: {class: CommandLineTool, baseCommand: [sh, -c, 'cat "$0"; hostname'], stdout: it's one.txt, inputs: {f: {type: File, inputBinding: {}}}, outputs: {out: stdout}}
                in: {f: data}
                out: [out]
              second:
                run:
                  class: CommandLineTool
                  baseCommand: [sh, -c, 'cat "$0"; hostname; mkdir -p "d/sub dir"; echo x >"d/sub dir/$(hostname)"']
                  stdout: two.txt
                  inputs: {f: {type: File, inputBinding: {}}}
                  outputs: {out: stdout, folder: {type: Directory, outputBinding: {glob: d}}}
                in: {f: first/out}
                out: [out, folder]
              third:
                run: {class: CommandLineTool, baseCommand: [tr, a-z, A-Z], stdin: $(inputs.f.path), stdout: three.txt, inputs: {f: File}, outputs: {out: stdout}}
                in: {f: second/out}
                out: [out]
            """,
            "{\"data\": {\"class\": \"File\", \"location\": \"data.txt\"}}",
            new Binding(new StepReference("/first"), Node1),
            new Binding(new StepReference("/second"), Node2));

        Assert.Equal("FROM HERE\nNODE1\nNODE2\n", File.ReadAllText(((FileValue)outputs["result"]!).Path!));
        Assert.Equal("x\n", File.ReadAllText(Path.Join(_engine.OutputDirectory, "d", "sub dir", "node2")));
        Assert.Equal(["one", "two"], _engine.Log.Of<DeploymentChanged>().Where(static change => change.State == DeploymentState.Deployed).Select(static change => change.Deployment));
        Assert.Equal(["two", "one"], _engine.Log.Of<DeploymentChanged>().Where(static change => change.State == DeploymentState.Undeployed).Select(static change => change.Deployment));
        Assert.All(_engine.Log.Of<TransferProgress>().Where(static transfer => transfer.IsComplete), static transfer => Assert.True(transfer.Bytes > 0));
    }

    [Fact]
    public async Task Run_ScatterOverNodes_GathersInOrder()
    {
        var outputs = await RunAsync(
            """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}}
            inputs: {words: 'string[]'}
            outputs: {files: {type: 'File[]', outputSource: upper/out}}
            steps:
              write:
                run: {class: CommandLineTool, baseCommand: echo, stdout: word, inputs: {word: {type: string, inputBinding: {}}}, outputs: {out: stdout}}
                scatter: word
                in: {word: words}
                out: [out]
              upper:
                run: {class: CommandLineTool, baseCommand: [tr, a-z, A-Z], stdin: $(inputs.f.path), stdout: upper, inputs: {f: File}, outputs: {out: stdout}}
                scatter: f
                in: {f: write/out}
                out: [out]
            """,
            $"{{\"words\": [{string.Join(',', Enumerable.Range(0, 40).Select(static i => $"\"word{i}\""))}]}}",
            new Binding(new StepReference("/"), SshTestbed.Deployment));

        Assert.Equal(
            Enumerable.Range(0, 40).Select(static i => $"WORD{i}\n"),
            ((ListValue)outputs["files"]!).Items.Select(static file => File.ReadAllText(((FileValue)file).Path!)));
    }

    [Fact]
    public async Task Run_JobsThatShareDirectories_FindThemEmpty()
    {
        var outputs = await RunAsync(
            """
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {}, StepInputExpressionRequirement: {}, InlineJavascriptRequirement: {}}
            inputs: {words: 'string[]'}
            outputs:
              files: {type: 'File[]', outputSource: second/out}
              seen: {type: 'string[]', outputSource: second/seen}
            steps:
              first:
                run:
                  class: CommandLineTool
                  baseCommand: [sh, -c, 'ls -A . "$TMPDIR"; echo "$0" >"$TMPDIR/left"; mkdir "$TMPDIR/.more"; echo "$0" >"it''s $0.txt"; echo "$0" >"it''s $0.txt.idx"']
                  stdout: seen.txt
                  inputs: {word: {type: string, inputBinding: {}}}
                  outputs:
                    out: {type: File, secondaryFiles: [.idx], outputBinding: {glob: "it's *.txt"}}
                scatter: word
                in: {word: words}
                out: [out]
              second:
                run:
                  class: CommandLineTool
                  baseCommand: [sh, -c, 'ls -A . "$TMPDIR" $(dirname "$0"); cat "$0" "$0.idx" >both']
                  stdout: seen.txt
                  inputs: {f: {type: File, secondaryFiles: [.idx], inputBinding: {}}}
                  outputs:
                    out: {type: File, outputBinding: {glob: both}}
                    seen: {type: string, outputBinding: {glob: seen.txt, loadContents: true, outputEval: '$(self[0].contents.replace(/\/[^\n]*\//g, "") + self[0].size)'}}
                scatter: f
                in: {f: first/out}
                out: [out, seen]
            """,
            $"{{\"words\": [{string.Join(',', Enumerable.Range(0, 50).Select(static i => $"\"w{i}\""))}]}}",
            new Binding(new StepReference("/"), Node1));

        Assert.Equal(
            Enumerable.Range(0, 50).Select(static i => $"w{i}\nw{i}\n"),
            ((ListValue)outputs["files"]!).Items.Select(static file => File.ReadAllText(((FileValue)file).Path!)));
        var seen = ((ListValue)outputs["seen"]!).Items.Select(static value => ((StringValue)value).Value).ToList();
        Assert.All(seen.Select(static (text, i) => (text, i)), static one =>
            Assert.Equal($".:\nseen.txt\n\n0:\nit's w{one.i}.txt\nit's w{one.i}.txt.idx\n\ntmp:\n", one.text[..(one.text.LastIndexOf('\n') + 1)]));
    }

    [Theory]
    [InlineData("outdirMin")]
    [InlineData("tmpdirMin")]
    public async Task Run_NeedsMoreSpaceThanANodeHas_SaysHowMuch(string field)
    {
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => RunAsync(
            $$"""
            cwlVersion: v1.2
            class: Workflow
            inputs: {}
            outputs: {}
            steps:
              first:
                run: {class: CommandLineTool, requirements: {ResourceRequirement: { {{field}}: 1000000000000 } }, baseCommand: "true", inputs: [], outputs: []}
                in: {}
                out: []
            """,
            "{}",
            new Binding(new StepReference("/first"), Node1)));

        Assert.Contains($"1000000000000 MiB ({field})", error.Failure!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TwoAtOnceOnTheSameNodes_DoNotMeet()
    {
        await using var other = new SshWorkflowTests();
        var outputs = await Task.WhenAll(ScatterAsync(this, "mine"), ScatterAsync(other, "theirs"));

        Assert.Equal(Enumerable.Range(0, 30).Select(static i => $"mine{i}\n"), outputs[0]);
        Assert.Equal(Enumerable.Range(0, 30).Select(static i => $"theirs{i}\n"), outputs[1]);

        static async Task<List<string>> ScatterAsync(SshWorkflowTests run, string word)
        {
            var outputs = await run.RunAsync(
                """
                cwlVersion: v1.2
                class: Workflow
                requirements: {ScatterFeatureRequirement: {}}
                inputs: {words: 'string[]'}
                outputs: {files: {type: 'File[]', outputSource: copy/out}}
                steps:
                  write:
                    run: {class: CommandLineTool, baseCommand: echo, stdout: word, inputs: {word: {type: string, inputBinding: {}}}, outputs: {out: stdout}}
                    scatter: word
                    in: {word: words}
                    out: [out]
                  copy:
                    run: {class: CommandLineTool, baseCommand: cat, stdout: word, inputs: {f: {type: File, inputBinding: {}}}, outputs: {out: stdout}}
                    scatter: f
                    in: {f: write/out}
                    out: [out]
                """,
                $"{{\"words\": [{string.Join(',', Enumerable.Range(0, 30).Select(i => $"\"{word}{i}\""))}]}}",
                new Binding(new StepReference("/"), SshTestbed.Deployment));
            return [.. ((ListValue)outputs["files"]!).Items.Select(static file => File.ReadAllText(((FileValue)file).Path!))];
        }
    }

    [Fact]
    public async Task Run_InputOfABoundPort_IsFoundAtItsTarget()
    {
        var workdir = await PrepareAsync(Node1, "mkdir sub; hostname >sub/there.txt");

        var outputs = await RunAsync(
            """
            cwlVersion: v1.2
            class: Workflow
            inputs: {data: File}
            outputs: {result: {type: File, outputSource: first/out}}
            steps:
              first:
                run: {class: CommandLineTool, baseCommand: [sh, -c, 'cat "$0"; hostname'], stdout: one.txt, inputs: {f: {type: File, inputBinding: {}}}, outputs: {out: stdout}}
                in: {f: data}
                out: [out]
            """,
            "{\"data\": {\"class\": \"File\", \"location\": \"sub/there.txt\"}}",
            new Binding(new PortReference("/data"), new Target(Node1) { Workdir = workdir }),
            new Binding(new StepReference("/first"), Node2));

        Assert.Equal("node1\nnode2\n", File.ReadAllText(((FileValue)outputs["result"]!).Path!));
    }

    [Fact]
    public async Task Run_OutputOfABoundPort_IsFoundAtItsTarget()
    {
        var workdir = await PrepareAsync(Node2, "hostname >'it''s there.txt'; echo index >'it''s there.txt.idx'; mkdir d; echo deep >d/deep");
        var outputs = await RunAsync(
            """
            cwlVersion: v1.2
            class: Workflow
            inputs: {}
            outputs:
              result: {type: File, outputSource: second/out}
              found: {type: File, outputSource: first/found}
              folder: {type: Directory, outputSource: first/folder}
              own: {type: File, outputSource: first/own}
            steps:
              first:
                run:
                  class: CommandLineTool
                  baseCommand: [sh, -c, 'echo not this one >"its there.txt"; hostname']
                  stdout: own.txt
                  inputs: {}
                  outputs:
                    own: stdout
                    found: {type: File, secondaryFiles: [.idx], outputBinding: {glob: "* there.txt"}}
                    folder: {type: Directory, outputBinding: {glob: d}}
                in: {}
                out: [own, found, folder]
              second:
                run: {class: CommandLineTool, baseCommand: [sh, -c, 'cat "$0" "$0.idx" "$1/deep"; hostname'], stdout: two.txt, inputs: {f: {type: File, secondaryFiles: [.idx], inputBinding: {position: 1}}, d: {type: Directory, inputBinding: {position: 2}}}, outputs: {out: stdout}}
                in: {f: first/found, d: first/folder}
                out: [out]
            """,
            "{}",
            new Binding(new PortReference("/first/found"), new Target(Node2) { Workdir = workdir }),
            new Binding(new PortReference("/first/folder"), new Target(Node2) { Workdir = workdir + "/" }),
            new Binding(new StepReference("/"), Node1));

        Assert.Equal("node2\nindex\ndeep\nnode1\n", File.ReadAllText(((FileValue)outputs["result"]!).Path!));
        Assert.Equal("node2\n", File.ReadAllText(((FileValue)outputs["found"]!).Path!));
        Assert.Equal("node1\n", File.ReadAllText(((FileValue)outputs["own"]!).Path!));
        Assert.Equal("deep\n", File.ReadAllText(Path.Join(((DirectoryValue)outputs["folder"]!).Path!, "deep")));
        Assert.Equal("its there.txt.idx\nits there.txt\nd\n", await AskAsync(Node2, $"cd {workdir}; ls -r"));
    }

    [Fact]
    public async Task Run_SeveralNodesWithRoom_TakesTheOneThatHoldsTheInputs()
    {
        var outputs = await RunAsync(
            $$"""
            cwlVersion: v1.2
            class: Workflow
            requirements: {ScatterFeatureRequirement: {} }
            inputs: {names: 'string[]'}
            outputs: {places: {type: 'File[]', outputSource: second/out} }
            steps:
              first:
                run:
                  class: CommandLineTool
                  requirements: {ResourceRequirement: {coresMin: {{Environment.ProcessorCount}} } }
                  baseCommand: [sh, -c, 'hostname; sleep 0.5']
                  stdout: host
                  inputs: {name: string}
                  outputs: {out: stdout}
                scatter: name
                in: {name: names}
                out: [out]
              second:
                run: {class: CommandLineTool, baseCommand: [sh, -c, 'cat "$0"; hostname'], stdout: host, inputs: {f: {type: File, inputBinding: {} } }, outputs: {out: stdout} }
                scatter: f
                in: {f: first/out}
                out: [out]
            """,
            "{\"names\": [\"a\", \"b\"]}",
            new Binding(new StepReference("/"), SshTestbed.Deployment));

        var places = ((ListValue)outputs["places"]!).Items.Select(static file => File.ReadAllText(((FileValue)file).Path!)).Order(StringComparer.Ordinal);
        Assert.Equal(["node1\nnode1\n", "node2\nnode2\n"], places);
    }

    [Fact]
    public async Task Run_FailingJobAtANode_SaysWhereAndWithItsLastWords()
    {
        var error = await Assert.ThrowsAsync<WorkflowExecutionException>(() => RunAsync(
            """
            cwlVersion: v1.2
            class: Workflow
            inputs: {}
            outputs: {}
            steps:
              first: {run: {class: CommandLineTool, baseCommand: [sh, -c, 'echo on $(hostname) >&2; exit 3'], inputs: {}, outputs: {}}, in: {}, out: []}
            """,
            "{}",
            new Binding(new StepReference("/first"), Node1)));

        Assert.Equal(3, error.Failure!.ExitCode);
        Assert.Equal($"one/{SshTestbed.Node1}", error.Failure.Location);
        Assert.Contains("on node1", error.Failure.LastLines);
    }

    // A directory at a node, and what a script makes in it.
    private async Task<string> PrepareAsync(SshDeployment node, string script)
    {
        var workdir = $"/tmp/port-{Guid.NewGuid():N}";
        await AskAsync(node, $"mkdir {workdir}; cd {workdir}; {script}");
        return workdir;
    }

    private async Task<string> AskAsync(SshDeployment node, string script)
    {
        var token = TestContext.Current.CancellationToken;
        await using var connector = new SshConnector(node, new() { DeploymentName = "prepare", ConfigDirectory = "/", Processes = _engine.Processes });
        await connector.DeployAsync(false, token);
        var location = (await connector.GetAvailableLocationsAsync(new(), token))[0];
        return (await connector.RunAsync(location, new() { Arguments = ["sh", "-c", script], CaptureOutput = true }, token)).StandardOutput;
    }

    private async Task<RecordValue> RunAsync(string cwl, string inputs, params Binding[] bindings)
    {
        var request = await _engine.LoadAsync(cwl, inputs);
        return await _engine.RunAsync(request with
        {
            Bindings = bindings,
            InputDirectory = Path.GetDirectoryName(_engine.PathOf("x")),
            Deployments = [new("one", Node1), new("two", Node2), new("both", SshTestbed.Deployment)],
        });
    }
}
