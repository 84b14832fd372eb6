namespace StreamFlow.Dsl.Generators.Tests.Expressible;

/// <summary>Ways to run one workflow, each in C# and as the YAML that a person would write for it.</summary>
internal static class Cases
{
    public const string Cwl =
        """
        cwlVersion: v1.2
        class: Workflow
        inputs: { archive: File }
        steps:
          untar:
            run: { class: CommandLineTool, baseCommand: tar, inputs: { archive: File }, outputs: { source: { type: File, outputBinding: { glob: a } } } }
            in: { archive: archive }
            out: [source]
        outputs: { source: { type: File, outputSource: untar/source } }
        """;

    public static readonly IReadOnlyDictionary<string, (string CSharp, string Yaml)> All = new Dictionary<string, (string CSharp, string Yaml)>
    {
        ["local with nothing"] = (
            """
            public static readonly LocalDeployment Here = new();
            public static readonly Bindings Where = [new(MainCwl.Steps.Untar, Here)];
            """,
            """
                bindings: [{ step: /untar, target: { deployment: here } }]
            deployments:
              here: { type: local, config: {} }
            """),
        ["docker with an image and a volume"] = (
            """
            public static readonly DockerDeployment Box = new() { Image = "debian", Volume = ["/data:/data:ro"] };
            public static readonly Bindings Where = [new(MainCwl.Steps.Untar, Box)];
            """,
            """
                bindings: [{ step: /untar, target: { deployment: box } }]
            deployments:
              box: { type: docker, config: { image: debian, volume: ['/data:/data:ro'] } }
            """),
        ["kubernetes from a pod manifest"] = (
            """
            public static readonly KubernetesDeployment Pods = new() { Files = ["pod.yml"] };
            public static readonly Bindings Where = [new(MainCwl.Steps.Untar, Pods) { Service = "main" }];
            """,
            """
                bindings: [{ step: /untar, target: { deployment: pods, service: main } }]
            deployments:
              pods: { type: kubernetes, config: { files: [pod.yml] } }
            """),
        ["slurm with a template and with options"] = (
            """
            public static readonly SlurmDeployment Hpc = new()
            {
                Services = { ["written"] = new() { File = "job.sh" }, ["small"] = new() { Partition = "short", Nodes = 1 } },
            };
            public static readonly Bindings Where = [new(MainCwl.Steps.Untar, Hpc) { Service = "written" }, new(MainCwl.Ports.Archive, Hpc) { Service = "small", Workdir = "/scratch" }];
            """,
            """
                bindings:
                  - { step: /untar, target: { deployment: hpc, service: written } }
                  - { port: /archive, target: { deployment: hpc, service: small, workdir: /scratch } }
            deployments:
              hpc: { type: slurm, config: { services: { written: { file: job.sh }, small: { partition: short, nodes: 1 } } } }
            """),
        ["flux with a template and with options"] = (
            """
            public static readonly FluxDeployment Hpc = new()
            {
                Services = { ["written"] = new() { File = "job.sh" }, ["small"] = new() { Queue = "debug", Nodes = 1 } },
            };
            public static readonly Bindings Where = [new(MainCwl.Steps.Untar, Hpc) { Service = "small" }];
            """,
            """
                bindings: [{ step: /untar, target: { deployment: hpc, service: small } }]
            deployments:
              hpc: { type: flux, config: { services: { written: { file: job.sh }, small: { queue: debug, nodes: 1 } } } }
            """),
        ["ssh under slurm under singularity"] = (
            """
            public static readonly SshDeployment Login = new() { Nodes = ["login.example.org"], Username = "ada" };
            public static readonly SlurmDeployment Hpc = new() { Wraps = Login, Services = { ["small"] = new() { Partition = "short" } } };
            public static readonly SingularityDeployment Box = new() { Image = "docker://debian", Wraps = new DeploymentReference(Hpc) { Service = "small" } };
            public static readonly Bindings Where = [new(MainCwl.Steps.Untar, Box)];
            """,
            """
                bindings: [{ step: /untar, target: { deployment: box } }]
            deployments:
              login: { type: ssh, config: { nodes: [login.example.org], username: ada } }
              hpc: { type: slurm, config: { services: { small: { partition: short } } }, wraps: login }
              box: { type: singularity, config: { image: 'docker://debian' }, wraps: { deployment: hpc, service: small } }
            """),
        ["a step bound to two targets with a filter"] = (
            """
            public static readonly LocalDeployment Here = new();
            public static readonly DockerDeployment Box = new() { Image = "debian" };
            public static readonly ShuffleFilter Mix = new();
            public static readonly Bindings Where = [new(MainCwl.Steps.Untar, Here, Box) { Filters = [Mix] }];
            """,
            """
                bindings: [{ step: /untar, target: [{ deployment: here }, { deployment: box }], filters: [mix] }]
            deployments:
              here: { type: local, config: {} }
              box: { type: docker, config: { image: debian } }
            bindingFilters:
              mix: { type: shuffle, config: {} }
            """),
    };
}
