using Microsoft.CodeAnalysis;
using StreamFlow.Dsl.Generators.Tests.Compiling;

namespace StreamFlow.Dsl.Generators.Tests.Diagnostics;

/// <summary>What somebody sees who wires a workflow wrongly: the compiler's message, or the build's.</summary>
public sealed class WorkflowDiagnosticsTests
{
    private const string Tools =
        """
        [CommandLineTool("cat")]
        public sealed partial record Cat : Tool
        {
            [Argument] public required In<CwlFile> Data { get; init; }
            [Option("-n")] public In<int>? Count { get; init; }
            [Option("-l")] public In<string>? Label { get; init; }
            [StandardOutput] public partial Out<CwlFile> Text { get; }
            [Glob("*.log")] public partial OptionalOut<CwlFile> Log { get; }
        }

        [CommandLineTool("join")]
        public sealed partial record Join : Tool
        {
            [Argument] public required In<CwlFile[]> Parts { get; init; }
            [StandardOutput] public partial Out<CwlFile> Whole { get; }
        }

        """;

    [Fact]
    public async Task Check_Everything_FindsOnlyWhatIsUnused() => Assert.All(
        await new DemoProject(Workflows.Declarations.Everything, ("job.yml", "{}")).CheckAsync(),
        finding => Assert.Matches("SF3315|SF3316", finding));

    [Theory]
    [InlineData("WorkflowOutput<CwlFile> Result = new(Data);", null)]
    // A file where a text is wanted.
    [InlineData("Cat C = new() { Data = Data, Label = Data };", "CS0029: Cannot implicitly convert type 'StreamFlow.WorkflowInput<StreamFlow.CwlFile>' to 'StreamFlow.In<string>'")]
    [InlineData("Cat C = new() { Data = \"a.txt\" };", "CS0029: Cannot implicitly convert type 'string' to 'StreamFlow.In<StreamFlow.CwlFile>'")]
    // One file where several are wanted, and the other way round.
    [InlineData("Join J = new() { Parts = Data };", "CS0029: Cannot implicitly convert type 'StreamFlow.WorkflowInput<StreamFlow.CwlFile>' to 'StreamFlow.In<StreamFlow.CwlFile[]>'")]
    [InlineData("Cat C = new() { Data = Many };", "CS0029: Cannot implicitly convert type 'StreamFlow.WorkflowInput<StreamFlow.CwlFile[]>' to 'StreamFlow.In<StreamFlow.CwlFile>'")]
    // A required input that is missing.
    [InlineData("Cat C = new() { Count = 3 };", "CS9035: Required member 'Cat.Data' must be set in the object initializer or attribute constructor.")]
    // An input that the tool does not have.
    [InlineData("Cat C = new() { Data = Data, Level = 3 };", "CS0117: 'Cat' does not contain a definition for 'Level'")]
    // An output that the tool does not have.
    [InlineData("Cat C = new() { Data = Data }; public static readonly WorkflowOutput<CwlFile> R = new(C.Txt);", "CS1061: 'Cat' does not contain a definition for 'Txt' and no accessible extension method 'Txt' accepting a first argument of type 'Cat' could be found (are you missing a using directive or an assembly reference?)")]
    // The output of a scattered step is an array.
    [InlineData(
        "Scattered<Cat> C = new Cat { Data = Many.Each() }.Scatter(); public static readonly WorkflowOutput<CwlFile> R = new(C.Text);",
        "CS1503: Argument 1: cannot convert from 'StreamFlow.Out<StreamFlow.CwlFile[]>' to 'StreamFlow.Source<StreamFlow.CwlFile>'")]
    // The output of a conditional step may be null.
    [InlineData(
        "Conditional<Cat> C = new Cat { Data = Data }.When(\"$(inputs.count > 1)\"); public static readonly WorkflowOutput<CwlFile> R = new(C.Text);",
        "CS1503: Argument 1: cannot convert from 'StreamFlow.OptionalOut<StreamFlow.CwlFile>' to 'StreamFlow.Source<StreamFlow.CwlFile>'")]
    // Each element of something that is no array.
    [InlineData("Scattered<Cat> C = new Cat { Data = Data.Each() }.Scatter();", "CS0411: The type arguments for method 'SourceExtensions.Each<T>(Source<T[]>)' cannot be inferred from the usage. Try specifying the type arguments explicitly.")]
    // A condition that is not true or false.
    [InlineData("Conditional<Cat> C = new Cat { Data = Data }.When(Data);", "CS1503: Argument 2: cannot convert from 'StreamFlow.WorkflowInput<StreamFlow.CwlFile>' to 'StreamFlow.Source<bool>'")]
    // A binding to what is no step.
    [InlineData("Bindings Where = [new(Desk, Desk)];", "CS1503: Argument 1: cannot convert from 'StreamFlow.LocalDeployment' to 'StreamFlow.StepReference'")]
    // A default of another type.
    [InlineData("WorkflowInput<int> N = new() { Default = \"three\" };", "CS0029: Cannot implicitly convert type 'string' to 'int'")]
    public void Compile_WrongWiring_IsRefused(string member, string? expected)
    {
        var found = Demo(member).Generate().Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");

        if (expected is null)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(expected, found);
        }
    }

    [Fact]
    public void Compile_NullIntoRequired_IsWarnedOf() => Assert.Contains(
        "CS8601",
        Demo("Cat C = new() { Data = Maybe };").Generate().Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Select(diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("Cat C = new() { Data = Maybe }; public static readonly WorkflowOutput<CwlFile> R = new(C.Text);", "SF3308: The input 'Data' of the step 'C' is required, but its source 'Maybe' may be null; choose a value with Pick.FirstNonNull, or make the input optional.")]
    [InlineData("Cat C = new() { Data = Data };", "SF3316: The step 'C' runs, but no output of Demo depends on it; connect one of its outputs, or remove the step.")]
    [InlineData("Cat C = new() { Data = Data }; public static readonly WorkflowOutput<CwlFile> R = new(C.Text);", "SF3315: Nothing uses the output 'Log' of the step 'C'.")]
    [InlineData("Cat C = new() { Data = Many.Each() }; public static readonly WorkflowOutput<CwlFile> R = new(C.Text);", "SF3310: The input 'Data' of the step 'C' is an element of an array, but the step is not scattered; end its declaration with .Scatter().")]
    [InlineData("Scattered<Cat> C = new Cat { Data = Data }.Scatter(); public static readonly WorkflowOutput<CwlFile[]> R = new(C.Text);", "SF3309: The step 'C' is scattered, but none of its inputs is an element of an array; connect one with Each().")]
    [InlineData("WorkflowOutput<CwlFile> R = new(new Cat { Data = Data }.Text);", "SF3312: The output 'R' takes its value from a step that is not a member of Demo; declare it as a static read-only member of that class.")]
    [InlineData("Cat Cat = new() { Data = Data }; public static readonly Cat cat = new() { Data = Cat.Text }; public static readonly WorkflowOutput<CwlFile> R = new(cat.Text);", "SF3302: The step 'Cat' and the step 'cat' are both called 'cat' in the document; give one of them another name with [Name].")]
    [InlineData("Cat C = new() { Data = Data, Count = Environment.ProcessorCount }; public static readonly WorkflowOutput<CwlFile> R = new(C.Text);", "SF1023: The value of 'Count' is known only when the program runs; the build leaves it out of the file that it writes, and 'publish' of the program writes the whole file.")]
    [InlineData("WorkflowInput<DateTime> When = new();", "SF3303: The input 'When' of 'Demo' is of type 'DateTime', which CWL does not have; use bool, int, long, float, double, string, an enum, CwlFile, CwlDirectory, a record or an array of these, Union or CwlAny.")]
    [InlineData("WorkflowOutput<CwlFile> R = new(Pick.FirstNonNull(Data, Maybe));", "SF3317: The output 'R': 'Data' always has a value, so that Pick.FirstNonNull never takes 'Maybe'; put it last.")]
    [InlineData("Cat A = new() { Data = B.Text }; public static readonly Cat B = new() { Data = Data };", "SF1025: 'B' is still null when 'A' uses it, since static members get their values in the order of the text; move 'B' above it.")]
    public async Task Check_WrongWiring_IsReported(string member, string expected) =>
        Assert.Contains((await Demo(member).CheckAsync()).Select(found => found[(found.IndexOf(' ', StringComparison.Ordinal) + 1)..]), found => found.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("[CommandLineTool(\"a\")] public sealed record A : Tool { [Argument] public required In<int> N { get; init; } }", "1,45 SF3350: 'A' must be partial, with the types around it: the build adds the outputs and the documentation of the tool.")]
    [InlineData("[Workflow] public static class A { public static readonly WorkflowInput<int> N = new(); public static readonly WorkflowOutput<int> M = new(N); }", "1,32 SF3350: 'A' must be partial, with the types around it: the build adds the record 'A.Step'.")]
    [InlineData("[CommandLineTool(\"a\")] public sealed partial record A : Tool { [StandardOutput] public Out<CwlFile> O { get; } = null!; }", null)]
    [InlineData("[CommandLineTool(\"a\")] public sealed partial record A : Tool { [StandardOutput] public Out<CwlFile> O { get; } }", "1,101 SF3351: The output 'O' is never given a value; make it 'partial', so that the build writes its other half.")]
    [InlineData("[CommandLineTool(\"a\")] public sealed partial record A { }", "1,53 SF3352: 'A' must be a record that derives from Tool: 'public sealed partial record A : Tool'.")]
    [InlineData("[CommandLineTool(\"a\")] public sealed partial record A : Tool { [Option(\"-n\")] public int N { get; init; } }", "1,90 SF3353: The member 'N' has [Option], but only ports can have it; make its type 'In<int>'.")]
    [InlineData("[CommandLineTool(\"a\")] public sealed partial record A : Tool { [Glob(\"x\")] public CwlFile? N { get; } }", "1,92 SF3353: The member 'N' has [Glob], but only ports can have it; make its type 'partial Out<CwlFile>'.")]
    [InlineData("public sealed partial class A { [CSharpStep] public int F(int n) => n; }", "1,57 SF3355: The method 'F' cannot be a step: it must be static, since it runs in a process of its own.")]
    [InlineData("public static partial class A { [CSharpStep] public static int F(ref int n) => n; }", "1,64 SF3355: The method 'F' cannot be a step: its parameter 'n' must be passed by value.")]
    public async Task Check_WrongDeclaration_IsReportedOnItsToken(string source, string? expected)
    {
        var found = await new DemoProject(source).CheckAsync();

        if (expected is null)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(expected, found);
        }
    }

    private static DemoProject Demo(string member) => new(
        Tools
        + $$"""
        [StreamFlowFile]
        public static partial class Demo
        {
            public static readonly LocalDeployment Desk = new();
            public static readonly WorkflowInput<CwlFile> Data = new();
            public static readonly WorkflowInput<CwlFile[]> Many = new();
            public static readonly OptionalInput<CwlFile> Maybe = new();
            public static readonly {{member}}
        }
        """);
}
