namespace StreamFlow.Dsl.Generators.Tests.Workflows;

/// <summary>Tools and workflows that between them use everything that can be declared.</summary>
internal static class Declarations
{
    public const string Tools =
        """"
        namespace Demo;

        /// <summary>Indexes a genome.</summary>
        [CommandLineTool("bwa", "index")]
        [DockerImage("biocontainers/bwa:v0.7.17_cv1")]
        public sealed partial record IndexGenome : Tool
        {
            /// <summary>The genome to index, as <see cref="CwlFile"/>.</summary>
            [Argument(Position = 1)]
            public required In<CwlFile> Genome { get; init; }

            /// <summary>The index.</summary>
            [Glob("*.idx")]
            public partial Out<CwlFile> Files { get; }
        }

        public enum Preset
        {
            Fast,
            [Name("very-sensitive")]
            VerySensitive,
        }

        public sealed record Window(int From, int To);

        /// <summary>
        /// Aligns reads
        /// to a genome.
        /// <para>One run for each sample.</para>
        /// </summary>
        [CommandLineTool("bwa", "mem")]
        [Intent("http://edamontology.org/operation_3198")]
        [Argument("-v", Position = 3)]
        [Cores(2)]
        [Memory("2 GiB")]
        [TimeLimit(60)]
        [Network]
        [EnvironmentVariable("LC_ALL", "C")]
        [WorkingFile("config.ini", "threads=$(inputs.threads)")]
        [SuccessCodes(0, 1)]
        [TemporaryFailCodes(75)]
        public sealed partial record Align : Tool
        {
            /// <summary>Gets how many threads work.</summary>
            [Option("-t")]
            public In<int>? Threads { get; init; } = 1;

            [Option("--preset=", Separate = false)]
            public In<Preset>? Preset { get; init; }

            [Option("-w", ItemSeparator = ",")]
            public In<double[]>? Weights { get; init; }

            public In<Window>? Window { get; init; }

            [Option("--mode")]
            [Default("local")]
            [Name("align_mode")]
            public In<string>? Mode { get; init; }

            public In<Union<int, string>>? Seed { get; init; }

            [Argument(Position = 1)]
            [SecondaryFiles(".amb", ".ann")]
            public required In<CwlFile> Index { get; init; }

            [Argument(Position = 2)]
            [Format("http://edamontology.org/format_1930")]
            public required In<CwlFile> Reads { get; init; }

            /// <summary>The alignment.</summary>
            [StandardOutput("$(inputs.reads.nameroot).sam")]
            public partial Out<CwlFile> Sam { get; }

            [Glob("*.log")]
            public partial OptionalOut<CwlFile> Log { get; }

            [Glob("count.txt")]
            [LoadContents]
            [Expression("$(parseInt(self[0].contents))")]
            public partial Out<int> Count { get; }
        }

        /// <summary>Merges alignments.</summary>
        [CommandLineTool("merge")]
        public sealed partial record MergeSam : Tool
        {
            [Argument]
            public required In<CwlFile[]> Parts { get; init; }

            [StandardOutput("merged.sam")]
            public partial Out<CwlFile> Merged { get; }
        }

        [CommandLineTool("plot")]
        public sealed partial record Plot : Tool
        {
            [Argument]
            public required In<CwlFile> Data { get; init; }

            [Option("--label")]
            public In<string>? Label { get; init; }

            [Option("--level")]
            public In<int>? Level { get; init; }

            [Glob("plot.svg")]
            public partial Out<CwlFile> Picture { get; }
        }

        /// <summary>Adds one.</summary>
        [ExpressionTool("$({'next': inputs.value + 1})")]
        public sealed partial record Increment : Tool
        {
            public required In<int> Value { get; init; }

            public partial Out<int> Next { get; }
        }

        /// <summary>A workflow that others use.</summary>
        [Workflow]
        public static partial class Summarize
        {
            /// <summary>What is summarized.</summary>
            public static readonly WorkflowInput<CwlFile[]> Parts = new();

            public static readonly WorkflowInput<string> Label = new() { Default = "none" };

            public static readonly OptionalInput<int> Level = new();

            /// <summary>Merges first.</summary>
            public static readonly MergeSam MergeAll = new() { Parts = Parts };

            [Name("draw_it")]
            public static readonly Plot Draw = new() { Data = MergeAll.Merged, Label = Label, Level = Level };

            /// <summary>The picture.</summary>
            public static readonly WorkflowOutput<CwlFile> Picture = new(Draw.Picture);
        }

        /// <summary>Counts.</summary>
        public sealed record Summary(int Lines, FileInfo Report);

        public static partial class Stats
        {
            /// <summary>Counts lines.</summary>
            /// <param name="input">The file.</param>
            /// <param name="limit">The most that are counted.</param>
            [CSharpStep]
            public static Summary Count(FileInfo input, int limit = 10) => new(limit, input);

            [CSharpStep]
            public static async Task<string> Shout(string[] words, double? factor, CancellationToken cancellation)
            {
                await Task.Yield();
                return string.Concat(words);
            }
        }
        """";

    public const string File =
        """"

        /// <summary>Maps reads.</summary>
        [StreamFlowFile(Settings = "job.yml")]
        public static partial class ReadMapping
        {
            public static readonly LocalDeployment Desk = new();

            /// <summary>The reference genome.</summary>
            public static readonly WorkflowInput<CwlFile> Reference = new() { SecondaryFiles = [".fai"], Formats = ["http://edamontology.org/format_1929"] };
            public static readonly WorkflowInput<CwlFile[]> Samples = new();
            public static readonly WorkflowInput<int[]> Levels = new() { Default = [1, 2] };
            public static readonly WorkflowInput<bool> Draw = new() { Default = true };
            public static readonly WorkflowInput<string[]> Labels = new();
            public static readonly OptionalInput<string> Title = new();

            public static readonly IndexGenome Indexed = new() { Genome = Reference };
            public static readonly Scattered<Align> Align = new Align
            {
                Reads = Samples.Each(),
                Index = Indexed.Files,
                Threads = 2 * 2,
                Preset = Preset.VerySensitive,
                Weights = new[] { 0.5, 1 },
                Window = new Window(1, 10),
                Seed = (Union<int, string>)"x",
            }.Scatter();
            public static readonly MergeSam Merged = new() { Parts = Align.Sam };
            public static readonly Conditional<Plot> Picture = new Plot { Data = Merged.Merged, Label = Title }.When(Draw);
            public static readonly Conditional<Plot> Other = new Plot { Data = Merged.Merged, Label = Title.Select<string>("$(self + '!')") }.With("size", Align.Count).When("$(inputs.size.length > 1)");
            public static readonly Scattered<Scattered<Plot>> Grid = new Plot { Data = Samples.Each(), Level = Levels.Each() }.NestedCross();
            public static readonly Scattered<Conditional<Plot>> Some = new Plot { Data = Samples.Each().Select<CwlFile>("$(self)") }.When("$(inputs.data.size > 0)").Scatter();
            public static readonly Looped<Increment> Grown = new Increment { Value = 1 }.While("$(inputs.value < 10)").Carry(step => step.Value, step => step.Next);
            public static readonly Summarize.Step Summary = new() { Parts = Merge.Flattened(Align.Sam, Samples) };
            public static readonly Scattered<Summarize.Step> Summaries = new Summarize.Step { Parts = Samples, Label = Labels.Each() }.Scatter();
            public static readonly Stats.CountStep Counted = new() { Input = Summary.Picture, Limit = 5 };
            public static readonly Stats.ShoutStep Shouted = new() { Words = new[] { "a", "b" } };

            public static readonly Plot Captioned = new() { Data = Merged.Merged, Label = Title.Or("none") };
            public static readonly Plot Shouting = new() { Data = Merged.Merged, Label = Title.Or("none").Select<string>("$(self.toUpperCase())") };

            public static readonly WorkflowOutput<CwlFile> Sam = new(Merged.Merged);
            public static readonly WorkflowOutput<CwlFile[]> Captions = new(Merge.Nested(Captioned.Picture, Shouting.Picture));
            public static readonly WorkflowOutput<CwlFile[]> Pictures = new(Pick.AllNonNull(Picture.Picture, Other.Picture));
            public static readonly OptionalOutput<int> Final = new(Grown.Next);
            public static readonly WorkflowOutput<CwlFile[][]> Cells = new(Grid.Picture);
            public static readonly WorkflowOutput<CwlFile[]> Drawn = new(Pick.AllNonNull(Some.Picture));
            public static readonly WorkflowOutput<int> Lines = new(Counted.Lines);
            public static readonly WorkflowOutput<CwlFile> Report = new(Counted.Report);
            public static readonly WorkflowOutput<string> Loud = new(Shouted.Result);
            public static readonly WorkflowOutput<CwlFile[]> Summed = new(Summaries.Picture);

            public static readonly ContainerMappings Images =
            [
                new(Align, new SingularityContainers { Nv = true }),
                new(new StepReference("/"), new NoContainers()),
            ];

            public static readonly Bindings Where =
            [
                new(Align, Desk),
                new(Summary, Desk) { Workdir = "/work" },
                new(Summary.Inner(Summarize.Draw), Desk),
                new(Reference, Desk) { Workdir = "/data" },
                new(Merged.Merged, Desk) { Workdir = "/results" },
            ];
        }
        """";

    public const string Everything = Tools + File;
}
