namespace StreamFlow.Dsl.Generators.Tests.Differential;

/// <summary>Declarations that between them use everything that can be declared.</summary>
internal static class Declarations
{
    public const string Cwl =
        """
        cwlVersion: v1.2
        class: Workflow
        doc: Extracts and compiles.
        inputs:
          tarball: { type: File, doc: The archive. }
          name: string
        steps:
          untar:
            doc: Takes one file out.
            run: untar.cwl
            in: { tarball: tarball, name: name }
            out: [example]
          compile:
            run:
              class: CommandLineTool
              baseCommand: javac
              inputs: { src: { type: File } }
              outputs: { classfile: { type: File, outputBinding: { glob: '*.class' } } }
            in: { src: untar/example }
            out: [classfile]
        outputs:
          classout: { type: File, outputSource: compile/classfile }
        """;

    public const string Tool =
        """
        cwlVersion: v1.2
        class: CommandLineTool
        baseCommand: [tar, xf]
        inputs: { tarball: File, name: string }
        outputs: { example: { type: File, outputBinding: { glob: $(inputs.name) } } }
        """;

    public static readonly (string Path, string Text)[] Documents = [("main.cwl", Cwl), ("untar.cwl", Tool), ("job.yml", "name: Hello.java")];

    public const string Everything =
        """
        namespace Demo;

        /// <summary>Everything.</summary>
        [StreamFlowFile]
        public sealed partial class Pipeline
        {
            private const string Group = "hpc";

            public static readonly SshDeployment Login = new()
            {
                Nodes = [$"login.{Group}.example.org", new() { Hostname = "other", Username = "bob" }],
                Username = "ada",
            };

            public static readonly DataLocalityPolicy Nearest = new();

            public static readonly SlurmDeployment Hpc = new()
            {
                Wraps = Login,
                MaxConcurrentJobs = 5 * 2,
                PollingInterval = TimeSpan.FromSeconds(3),
                SchedulingPolicy = Nearest,
                Services = { ["gpu"] = new() { Partition = "gpu", Nodes = 1 }, ["wide"] = new() { Partition = Group + "-wide", Nodes = "2-4" } },
            };

            public static readonly SingularityDeployment Box = new() { Image = "docker://debian", Wraps = new DeploymentReference(Hpc) { Service = "wide" } };

            private static readonly string[] MoreVolumes = ["/data:/data"];

            public static readonly DockerDeployment Jdk = new() { Image = "eclipse-temurin:21", Volume = ["/tmp:/tmp", .. MoreVolumes], External = false, Workdir = "/work: here" };

            [EntryName("spare-box")]
            public static readonly DockerDeployment Spare = Jdk with { Image = "debian", Lazy = false };

            public static readonly LocalDeployment Desk = new();

            public static readonly ShuffleFilter Shuffle = new();

            public static readonly MatchingFilter ByName = new()
            {
                Rules = [new(Hpc, [new("name", "Hello.java")]), new() { Target = new(Jdk), Job = [new() { Port = "name", Match = "no" }] }],
            };

            public static readonly CwlWorkflow Main = new("main.cwl", "job.yml") { Docker = [new(MainCwl.Steps.Untar, new NoContainers { Wrapper = false })] };

            public static readonly Bindings Where =
            [
                new(MainCwl.Steps.Untar, Hpc) { Service = "gpu", Locations = 2 },
                new(MainCwl.Steps.Compile, Jdk, new Target(Hpc) { Service = "wide" }) { Filters = [Shuffle, ByName] },
                new(MainCwl.Ports.Tarball, Desk) { Workdir = "/data" },
                new(MainCwl.Steps.Untar.Ports.Example, new Target(Desk) { Workdir = "/results" }),
                new(Main, Spare, Box),
            ];

            public static readonly SqliteDatabase Store = new() { Connection = "runs.db", Timeout = TimeSpan.FromSeconds(30), MmapSize = ByteSize.FromMebibytes(64) };
            public static readonly RollbackFailureManager Failures = new() { MaxRetries = 3, RetryDelay = TimeSpan.FromMinutes(1) };
            public static readonly DefaultScheduler Scheduler = new() { RetryDelay = TimeSpan.FromSeconds(5) };
        }
        """;
}
