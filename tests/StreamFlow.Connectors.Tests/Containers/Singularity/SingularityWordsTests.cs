using StreamFlow.Connectors.Containers.Singularity;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Containers;

namespace StreamFlow.Connectors.Tests.Containers.Singularity;

public sealed class SingularityWordsTests
{
    private static readonly ContainerRequest Request = new()
    {
        Image = "/cache/debian.sif",
        Command = new CommandRequest
        {
            Arguments = ["cat"],
            WorkingDirectory = "/out",
            Environment = new Dictionary<string, string> { ["HOME"] = "/out", ["TOKEN"] = "s3cret" },
        },
        Mounts = [new ContainerMount("/h/out", "/out", IsReadOnly: false), new ContainerMount("/h/f", "/in/f", IsReadOnly: true)],
    };

    [Fact]
    public void ForJob_Plain_IsContained()
    {
        var (words, variables) = SingularityWords.ForJob(new SingularityFacts("singularity", IsApptainer: true), new SingularityContainers(), hasEntryPoint: false, Request);

        Assert.Equal(
            [
                "singularity", "--quiet", "exec", "--cleanenv", "--containall", "--no-eval", "--net", "--network=none",
                "--mount=type=bind,source=/h/out,destination=/out", "--mount=type=bind,source=/h/f,destination=/in/f,ro",
                "--home=/h/out:/out", "--pwd=/out", "/cache/debian.sif", "cat",
            ],
            words);
        Assert.Equal(new KeyValuePair<string, string>("APPTAINERENV_TOKEN", "s3cret"), Assert.Single(variables));
    }

    [Fact]
    public void ForJob_ImageWithEntryPoint_IsRun() =>
        Assert.Equal("run", SingularityWords.ForJob(new SingularityFacts("singularity", IsApptainer: false), new SingularityContainers(), hasEntryPoint: true, Request).Words[2]);

    [Fact]
    public void ForJob_OptionsOfTheUser_AreTaken()
    {
        var options = new SingularityContainers { Containall = false, Contain = false, Cleanenv = false, Nv = true, Bind = ["/data"] };

        var (words, _) = SingularityWords.ForJob(new SingularityFacts("singularity", IsApptainer: false), options, hasEntryPoint: false, Request with { NetworkAccess = true });

        Assert.Contains("--nv", words);
        Assert.Contains("--bind=/data", words);
        Assert.DoesNotContain(words, word => word is "--cleanenv" or "--contain" or "--containall" or "--net");
    }

    [Theory]
    [InlineData("docker.io/debian:stable-slim", "docker.io_debian:stable-slim.sif")]
    [InlineData("alpine", "alpine_latest.sif")]
    [InlineData("oras://host/a/b:1", "oras_host_a_b:1.sif")]
    public void FileNameOf_Image_IsOneComponentWithItsTag(string image, string expected) => Assert.Equal(expected, SingularityImages.FileNameOf(image));
}
