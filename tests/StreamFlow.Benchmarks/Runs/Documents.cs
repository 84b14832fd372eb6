using StreamFlow.Connectors.TestKit;

namespace StreamFlow.Benchmarks.Runs;

/// <summary>The CWL documents that the benchmarks run.</summary>
internal static class Documents
{
    public const string Echo = """
        cwlVersion: v1.2
        class: CommandLineTool
        baseCommand: echo
        inputs:
          message: {type: string, default: hello, inputBinding: {}}
        outputs:
          out: {type: stdout}
        stdout: out.txt
        """;

    public const string EchoConfiguration = """
        version: v1.0
        workflows:
          echo:
            type: cwl
            config: {file: echo.cwl}
        """;

    public const string Scatter = """
        cwlVersion: v1.2
        class: Workflow
        requirements: {ScatterFeatureRequirement: {}}
        inputs: {messages: "string[]"}
        outputs:
          out: {type: "File[]", outputSource: echo/out}
        steps:
          echo: {run: echo.cwl, scatter: message, in: {message: messages}, out: [out]}
        """;

    public const string ScatterWithExpression = """
        cwlVersion: v1.2
        class: Workflow
        requirements: {ScatterFeatureRequirement: {}, StepInputExpressionRequirement: {}, InlineJavascriptRequirement: {}}
        inputs: {messages: "string[]"}
        outputs:
          out: {type: "File[]", outputSource: echo/out}
        steps:
          echo: {run: echo.cwl, scatter: message, in: {message: {source: messages, valueFrom: "$(self + '!' + 1)"}}, out: [out]}
        """;

    /// <summary>Gets the scatter, run on a node of the test bed.</summary>
    public static string SshConfiguration { get; } = $$"""
        version: v1.0
        workflows:
          main:
            type: cwl
            config: {file: scatter.cwl, settings: job.json}
            bindings:
              - step: /
                target: {deployment: node}
        deployments:
          node:
            type: ssh
            config:
              nodes: [{{SshTestbed.Node1}}]
              username: sf
              sshKey: {{SshTestbed.At("id_ed25519")}}
              knownHostsFile: {{SshTestbed.At("known_hosts")}}
              configFile: /dev/null
        """;

    public const string Seconds = """
        cwlVersion: v1.2
        class: Workflow
        requirements: {ScatterFeatureRequirement: {}}
        inputs: {n: "int[]"}
        outputs: {numbers: {type: "File[]", outputSource: wait/number}}
        steps:
          wait:
            scatter: n
            in: {n: n}
            out: [number]
            run:
              class: CommandLineTool
              baseCommand: [sh, -c, 'sleep 1; echo "$0"']
              inputs: {n: {type: int, inputBinding: {position: 1}}}
              outputs: {number: stdout}
        """;

    public const string SlurmConfiguration = """
        version: v1.0
        workflows:
          main:
            type: cwl
            config: {file: seconds.cwl, settings: job.json}
            bindings:
              - step: /wait
                target: {deployment: slurm}
        deployments:
          slurm: {type: slurm, config: {maxConcurrentJobs: 1000}}
        """;

    public static string Chain(int length)
    {
        var text = new System.Text.StringBuilder("cwlVersion: v1.2\nclass: Workflow\ninputs: {file: File}\noutputs:\n");
        text.Append($"  out: {{type: File, outputSource: s{length}/out}}\nsteps:\n");
        for (var step = 1; step <= length; step++)
        {
            text.Append($"  s{step}: {{run: copy.cwl, in: {{file: {(step == 1 ? "file" : $"s{step - 1}/out")}}}, out: [out]}}\n");
        }

        return text.ToString();
    }

    public const string Copy = """
        cwlVersion: v1.2
        class: CommandLineTool
        baseCommand: cat
        inputs:
          file: {type: File, inputBinding: {}}
        outputs:
          out: {type: stdout}
        stdout: out.txt
        """;

    public const string Large = """
        cwlVersion: v1.2
        class: Workflow
        inputs: {}
        outputs: {out: {type: File, outputSource: third/out}}
        steps:
          first:
            in: []
            out: [out]
            run:
              class: CommandLineTool
              baseCommand: [head, -c, '1073741824', /dev/zero]
              inputs: {}
              outputs: {out: stdout}
              stdout: data
          second: {run: pass.cwl, in: {file: first/out}, out: [out]}
          third: {run: pass.cwl, in: {file: second/out}, out: [out]}
        """;

    public const string Pass = """
        cwlVersion: v1.2
        class: CommandLineTool
        requirements: {InitialWorkDirRequirement: {listing: ["$(inputs.file)"]}}
        baseCommand: [test, -s, data]
        inputs: {file: File}
        outputs: {out: {type: File, outputBinding: {glob: data}}}
        """;

    /// <summary>A chain of as many steps as asked for in one document, each with a tool of its own, as packers write it.</summary>
    public static string Packed(int steps)
    {
        var text = new System.Text.StringBuilder("{\"cwlVersion\": \"v1.2\", \"$graph\": [\n");
        for (var i = 0; i < steps; i++)
        {
            text.Append($$"""
                {"id": "#tool{{i}}", "class": "CommandLineTool", "baseCommand": ["sort"],
                 "requirements": [{"class": "ResourceRequirement", "coresMin": 1}],
                 "inputs": [
                    {"id": "#tool{{i}}/file", "type": "File", "inputBinding": {"position": 1} },
                    {"id": "#tool{{i}}/field", "type": ["null", "int"], "default": {{i}}, "inputBinding": {"prefix": "-k"} }],
                 "outputs": [{"id": "#tool{{i}}/out", "type": "File", "outputBinding": {"glob": "out.txt"} }],
                 "stdout": "out.txt"},

                """);
        }

        text.Append("{\"id\": \"#main\", \"class\": \"Workflow\", \"inputs\": [{\"id\": \"#main/file\", \"type\": \"File\"}],\n");
        text.Append($" \"outputs\": [{{\"id\": \"#main/out\", \"type\": \"File\", \"outputSource\": \"#main/s{steps - 1}/out\"}}],\n \"steps\": [\n");
        for (var i = 0; i < steps; i++)
        {
            var source = i == 0 ? "#main/file" : $"#main/s{i - 1}/out";
            text.Append($$"""  {"id": "#main/s{{i}}", "run": "#tool{{i}}", "in": [{"id": "#main/s{{i}}/file", "source": "{{source}}"}], "out": ["#main/s{{i}}/out"]}""");
            text.Append(i < steps - 1 ? ",\n" : "\n");
        }

        return text.Append("]}]}\n").ToString();
    }

    /// <summary>A job with as many messages as asked for.</summary>
    public static string Messages(int count) => "{\"messages\": [" + string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"m{i}\"")) + "]}";
}
