namespace StreamFlow.Hosting.Tests.Verbs;

/// <summary>Texts of small StreamFlow files and CWL documents.</summary>
internal static class Files
{
    public const string Echo = """
        cwlVersion: v1.2
        class: CommandLineTool
        baseCommand: echo
        inputs: { message: { type: string, default: hello, inputBinding: {} } }
        outputs: { said: stdout }
        stdout: said.txt
        """;

    public const string EchoFile = """
        version: v1.0
        workflows:
          main:
            type: cwl
            config: { file: echo.cwl }
        """;

    public const string TwoSteps = """
        cwlVersion: v1.2
        class: Workflow
        requirements: { ScatterFeatureRequirement: {} }
        inputs:
          words: string[]
        steps:
          say:
            run: echo.cwl
            scatter: message
            in: { message: words }
            out: [said]
          count:
            run:
              class: CommandLineTool
              baseCommand: [wc, -l]
              inputs: { files: { type: "File[]", inputBinding: {} } }
              outputs: { counted: stdout }
            in: { files: say/said }
            out: [counted]
        outputs:
          counted: { type: File, outputSource: count/counted }
        """;

    public const string Clusters = """
        version: v1.0
        workflows:
          main:
            type: cwl
            config: { file: two.cwl, settings: words.yml }
            bindings:
              - step: /
                target: { deployment: here }
              - step: /say
                target:
                  - { deployment: hpc, service: long, locations: 2 }
                  - { deployment: here }
        deployments:
          here: { type: local, config: {} }
          login: { type: ssh, config: { nodes: [login.example.org], username: ada } }
          hpc:
            type: slurm
            config: { services: { long: { partition: long } } }
            wraps: login
        """;
}
