using StreamFlow;

/// <summary>What runs, and where. The build checks it and writes it to streamflow.yml beside the program.</summary>
[StreamFlowFile]
public sealed partial class WordCount
{
    // Where steps can run. Each member is a deployment; its options are its properties.
#if (local)
    public static readonly LocalDeployment Here = new();
#endif
#if (docker)
    // A container from this image, started when the first step needs it and removed at the end.
    public static readonly DockerDeployment Container = new() { Image = "debian:12-slim" };
#endif
#if (ssh)
    // Your own ssh configuration counts: keys, agent, jump hosts.
    public static readonly SshDeployment Server = new() { Nodes = ["server.example.org"], Username = "ada" };
#endif
#if (slurm)
    // Jobs are submitted with sbatch on the login node, which is reached over SSH.
    public static readonly SshDeployment Login = new() { Nodes = ["login.example.org"], Username = "ada" };
    public static readonly SlurmDeployment Cluster = new()
    {
        Wraps = Login,
        MaxConcurrentJobs = 10,
        Services = { ["short"] = new() { Partition = "short", Time = TimeSpan.FromMinutes(10) } },
    };
#endif
#if (kubernetes)
    // The pod of this manifest is created in the cluster of your kubeconfig; its container is the service "worker".
    public static readonly KubernetesDeployment Cluster = new() { Files = ["pod.yml"] };
#endif

    // What runs: a CWL workflow, and the file with its inputs.
#if (cwl)
    public static readonly CwlWorkflow Main = new("workflow/main.cwl", "workflow/job.yml");
#else
    public static readonly CwlWorkflow Main = new("main.cwl", "job.yml");
#endif

    // Which step runs where. A step without a binding runs on this machine.
    public static readonly Bindings Where =
    [
#if (local)
        new(MainCwl.Steps.Count, Here),
#endif
#if (docker)
        new(MainCwl.Steps.Count, Container),
#endif
#if (ssh)
        new(MainCwl.Steps.Count, Server),
#endif
#if (slurm)
        new(MainCwl.Steps.Count, Cluster) { Service = "short" },
#endif
#if (kubernetes)
        new(MainCwl.Steps.Count, Cluster) { Service = "worker" },
#endif
    ];
}
