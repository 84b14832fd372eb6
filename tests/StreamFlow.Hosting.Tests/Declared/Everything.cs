namespace StreamFlow.Hosting.Tests.Declared;

/// <summary>A workflow that uses everything, as a user writes it, with the document that the build would write.</summary>
[DeclaredDocumentation("Uses everything.")]
[DeclaredDocumentation("What is said.", Member = nameof(Words))]
internal static class Everything
{
    public static readonly LocalDeployment Here = new();
    public static readonly LocalDeployment There = new();

    public static readonly WorkflowInput<string[]> Words = new() { Default = ["one", "two", "three"] };
    public static readonly WorkflowInput<int> Start = new() { Default = 9 };
    public static readonly WorkflowInput<bool> Wanted = new() { Default = false };
    public static readonly WorkflowInput<Mode> Mode = new() { Default = Declared.Mode.Upper };
    public static readonly WorkflowInput<CwlFile> Preface = new() { Default = CwlFile.FromText("preface.txt", "preface\n") };
    public static readonly OptionalInput<string> Label = new();

    public static readonly Scattered<Say> SayAll = new Say { Word = Words.Each(), Times = 2 }.Scatter();
    public static readonly Conditional<Say> SayMore = new Say { Word = "more" }.When(Wanted);
    public static readonly Join Join = new() { Parts = Merge.Flattened(SayAll.Output(say => say.Said), Preface.As<CwlFile[]>()) };
    public static readonly CountLines Count = new() { Text = Join.Joined };
    public static readonly Scattered<Scattered<Pair>> Nested = new Pair { Left = Words.Each(), Right = Words.Each().Select<string>("$(self.toUpperCase())") }.NestedCross();
    public static readonly Scattered<Pair> Flat = new Pair { Left = Words.Each(), Right = Words.Each() }.FlatCross();
    public static readonly Looped<Halve> Halved = new Halve { Value = Start }.While("$(inputs.value > 1)").Carry(step => step.Value, step => step.Result);
    public static readonly LoopedAll<Halve> Halves = new Halve { Value = Start }.While("$(inputs.value > 1)").Carry(step => step.Value, step => step.Result).KeepAll();
    public static readonly Scattered<Conditional<Say>> Long = new Say { Word = Words.Each() }.When("$(inputs.word.length > 3)").Scatter();
    public static readonly Scattered<CountWords.Step> Inside = new CountWords.Step { Word = Words.Each() }.Scatter();
    public static readonly Report Report = new Report
    {
        Mode = Mode,
        Included = Words,
        Numbers = new[] { 1, 2 },
        Verbose = true,
        Layout = new Layout("Title", 80),
        Either = Computed.Of<Union<int, string>>("$(inputs.lines + 1)"),
    }.With("lines", Count.Lines);

    public static readonly WorkflowOutput<CwlFile> Joined = new(Join.Joined);
    public static readonly WorkflowOutput<int> Lines = new(Count.Lines);
    public static readonly WorkflowOutput<string[][]> Pairs = new(Nested.Output(pair => pair.Both));
    public static readonly WorkflowOutput<string[]> FlatPairs = new(Flat.Output(pair => pair.Both));
    public static readonly OptionalOutput<int> Last = new(Halved.Output(halve => halve.Result));
    public static readonly WorkflowOutput<int[]> All = new(Halves.Output(halve => halve.Result));
    public static readonly WorkflowOutput<CwlFile[]> LongWords = new(Pick.AllNonNull(Long.Output(say => say.Said)));
    public static readonly WorkflowOutput<CwlFile> First = new(Pick.FirstNonNull(SayMore.Output(say => say.Said), Join.Joined));
    public static readonly WorkflowOutput<int[]> InnerLines = new(Inside.Output(inner => inner.Lines));
    public static readonly WorkflowOutput<string> Text = new(Report.Text);
    public static readonly OptionalOutput<CwlFile> Missing = new(Report.Missing);
    public static readonly OptionalOutput<string> SameLabel = new(Label);

    public static readonly Bindings Where =
    [
        new(Join, Here),
        new(SayAll, There),
        new(Inside, Here),
        new(((StepReference)Inside).Inner(CountWords.Count), There),
        new(Join.Joined, Here) { Workdir = "/tmp" },
        new(Preface, Here) { Workdir = "/tmp" },
    ];

    public static StreamFlowDocument CreateDocument() => new StreamFlowDocumentBuilder(typeof(Everything))
        .Add("here", nameof(Here), Here)
        .Add("there", nameof(There), There)
        .Add("words", nameof(Words), Words)
        .Add("start", nameof(Start), Start)
        .Add("wanted", nameof(Wanted), Wanted)
        .Add("mode", nameof(Mode), Mode)
        .Add("preface", nameof(Preface), Preface)
        .Add("label", nameof(Label), Label)
        .Add("sayAll", nameof(SayAll), SayAll)
        .Add("sayMore", nameof(SayMore), SayMore)
        .Add("join", nameof(Join), Join)
        .Add("count", nameof(Count), Count)
        .Add("nested", nameof(Nested), Nested)
        .Add("flat", nameof(Flat), Flat)
        .Add("halved", nameof(Halved), Halved)
        .Add("halves", nameof(Halves), Halves)
        .Add("long", nameof(Long), Long)
        .Add("inside", nameof(Inside), Inside)
        .Add("report", nameof(Report), Report)
        .Add("joined", nameof(Joined), Joined)
        .Add("lines", nameof(Lines), Lines)
        .Add("pairs", nameof(Pairs), Pairs)
        .Add("flatPairs", nameof(FlatPairs), FlatPairs)
        .Add("last", nameof(Last), Last)
        .Add("all", nameof(All), All)
        .Add("longWords", nameof(LongWords), LongWords)
        .Add("first", nameof(First), First)
        .Add("innerLines", nameof(InnerLines), InnerLines)
        .Add("text", nameof(Text), Text)
        .Add("missing", nameof(Missing), Missing)
        .Add("sameLabel", nameof(SameLabel), SameLabel)
        .Add(Where)
        .Build();
}
