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

    /// <summary>A job with as many messages as asked for.</summary>
    public static string Messages(int count) => "{\"messages\": [" + string.Join(", ", Enumerable.Range(0, count).Select(i => $"\"m{i}\"")) + "]}";
}
