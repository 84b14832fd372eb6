using System.Globalization;
using System.Text;
using StreamFlow.Connectors.Queues.Flux;
using StreamFlow.Connectors.Queues.Options;
using StreamFlow.Connectors.Queues.Slurm;
using StreamFlow.Core.Resources;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Connectors.Tests.Queues.Options;

public sealed class ServiceOptionsTests
{
    /// <summary>Each option alone, with the words that it becomes: the table of the reference, as the commands get it.</summary>
    [Theory]
    [InlineData(typeof(SlurmService))]
    [InlineData(typeof(PbsService))]
    [InlineData(typeof(FluxService))]
    public void Read_EachOption_BecomesTheseWords(Type type)
    {
        var text = new StringBuilder();
        foreach (var property in type.GetProperties().Where(static property => property.IsDefined(typeof(CommandFlagAttribute), inherit: false)))
        {
            var service = Activator.CreateInstance(type)!;
            property.SetValue(service, Sample(property.PropertyType));
            var option = Assert.Single(ServiceOptions.Read(service, type == typeof(PbsService) ? FlagStyle.Separate : FlagStyle.Joined));
            text.Append(CultureInfo.InvariantCulture, $"{option.Key,-20} {string.Join(" | ", option.Words)}\n");
        }

        Snapshot.Matches(text.ToString(), type.Name + ".txt");
    }

    private static object Sample(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? "a b"
            : plain == typeof(bool) ? true
            : plain == typeof(int) ? 3
            : plain == typeof(double) ? 1.5
            : plain == typeof(TimeSpan) ? TimeSpan.FromMinutes(90)
            : plain == typeof(ByteSize) ? ByteSize.FromGibibytes(2)
            : plain == typeof(TextOrNumber) ? (TextOrNumber)"a:2"
            : plain == typeof(TextOrFlag) ? (TextOrFlag)"text"
            : plain == typeof(ValueList<string>) ? (ValueList<string>)["a b", "c"]
            : plain == typeof(ValueMap<TextOrNumber>) ? new ValueMap<TextOrNumber> { ["a"] = 1, ["b"] = "x y" }
            : throw new NotSupportedException(plain.ToString());
    }

    [Fact]
    public void Read_SlurmService_WritesValuesAsSbatchReadsThem()
    {
        var service = new SlurmService
        {
            Partition = "a b",
            Exclusive = "user",
            GetUserEnv = true,
            IgnorePBS = false,
            Requeue = true,
            WaitAllNodes = false,
            UseMinNodes = true,
            Mincpus = 2,
            Nodes = 1,
            Time = TimeSpan.FromHours(30),
            TimeMin = TimeSpan.Zero,
            Tmp = ByteSize.FromGibibytes(1),
        };

        Assert.Equal(
            ["--exclusive=user", "--get-user-env", "--mincpus=2", "--nodes=1", "--partition=a b", "--requeue", "--time-min=UNLIMITED", "--time=30:00:00", "--tmp=1024", "--use-min-nodes", "--wait-all-nodes=0"],
            Words(service, FlagStyle.Joined).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_PbsService_WritesValuesAsQsubReadsThem()
    {
        var service = new PbsService
        {
            Destination = "long",
            Rerunnable = false,
            ExportAllVariables = true,
            Resources = { ["select"] = "1:ncpus=2", ["walltime"] = "01:00:00" },
            AdditionalAttributes = { ["umask"] = 33 },
        };

        Assert.Equal("-V -W umask=33 -l select=1:ncpus=2,walltime=01:00:00 -q long -r n", string.Join(' ', Words(service, FlagStyle.Separate)));
    }

    [Fact]
    public void Read_FluxService_RepeatsFlagsOfListsAndMaps()
    {
        var service = new FluxService { Env = ["-*", "PATH"], Setattr = { ["a"] = 1, ["b"] = "x" }, Exclusive = true, Nslots = 2 };

        Assert.Equal(["--env=-*", "--env=PATH", "--exclusive", "--nslots=2", "--setattr=a=1", "--setattr=b=x"], Words(service, FlagStyle.Joined));
    }

    [Fact]
    public void Complete_JobAsksForResources_TheyBecomeOptionsUnlessTheServiceSetsThem()
    {
        var resources = new JobResources { Cores = 1.5, MemoryMiB = 100.2, Gpus = 2 };

        Assert.Equal("--time=00:10:00 --cpus-per-task=2 --mem=101M --gpus-per-node=2", Completed(new SlurmService(), resources, TimeSpan.FromMinutes(10)));
        Assert.Equal(
            "--gres=gpu:1 --mem-per-cpu=1G --ntasks=4 --time=00:10:00",
            Completed(new SlurmService { Ntasks = 4, MemPerCpu = "1G", Gres = "gpu:1", Time = TimeSpan.FromHours(1) }, resources, TimeSpan.FromMinutes(10)));
        Assert.Equal("--time=01:00:00 --nodes=3", Completed(new SlurmService { Nodes = 1, Time = TimeSpan.FromHours(1) }, new JobResources { Locations = 3 }, null));
    }

    [Theory]
    [InlineData(null, null, 1, "--nodes=1 --nslots=1")]
    [InlineData(null, null, 3, "--nodes=3 --nslots=3")]
    [InlineData(4, 2.0, 1, "--nslots=4 --cores-per-slot=2")]
    public void Complete_Flux_AlwaysSaysHowLargeTheJobIs(int? slots, double? cores, int locations, string expected)
    {
        var options = new FluxScheduler().Complete(
            ServiceOptions.Read(new FluxService { Nslots = slots }, FlagStyle.Joined), new JobResources { Cores = cores, Locations = locations }, null);

        Assert.Equal(expected, string.Join(' ', options.SelectMany(static option => option.Words)));
    }

    private static string Completed(SlurmService service, JobResources resources, TimeSpan? limit) => string.Join(
        ' ', new SlurmScheduler().Complete(ServiceOptions.Read(service, FlagStyle.Joined), resources, limit).SelectMany(static option => option.Words));

    private static IEnumerable<string> Words(object service, FlagStyle style) => ServiceOptions.Read(service, style).SelectMany(static option => option.Words);
}
