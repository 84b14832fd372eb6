namespace StreamFlow.Spec;

/// <content>The rules for tools and workflows that are declared in C#.</content>
internal static partial class Rules
{
    public static readonly Rule InvalidCwlName = Error(
        "SF3301", "A name cannot stand in a CWL document",
        "'{0}' is not a name for {1}: it may have letters, digits, '_', '-' and '.', and begins with a letter or '_'.");

    public static readonly Rule NameClash = Error(
        "SF3302", "Two members have the same name in a CWL document",
        "{0} and {1} are both called '{2}' in the document; give one of them another name with [Name].");

    public static readonly Rule UnsupportedType = Error(
        "SF3303", "A type has no counterpart in CWL",
        "{0} is of type '{1}', which CWL does not have; use bool, int, long, float, double, string, an enum, CwlFile, CwlDirectory, a record or an array of these, Union or CwlAny.");

    public static readonly Rule ContradictoryAttribute = Error(
        "SF3304", "An attribute does not fit what it stands on",
        "[{0}] does not fit {1}: {2}.");

    public static readonly Rule OutputWithoutSource = Error(
        "SF3305", "An output does not say where its value comes from",
        "{0} does not say where its value comes from; add [Glob], [StandardOutput], [StandardError] or [Expression], or [OutputObject] to a tool that writes cwl.output.json.");

    public static readonly Rule InputWithoutValue = Error(
        "SF3306", "An input is neither required nor optional",
        "{0} may be left without a value; make it 'required', make it optional with 'In<…>?', or give it a default.");

    public static readonly Rule UnconnectedInput = Error(
        "SF3307", "A step leaves a required input unconnected",
        "The step '{0}' does not connect the input '{1}' of {2}; give it a value or a source.");

    public static readonly Rule NullIntoRequired = Error(
        "SF3308", "A value that may be null goes into a required input",
        "The input '{0}' of the step '{1}' is required, but its source '{2}' may be null; choose a value with Pick.FirstNonNull, or make the input optional.");

    public static readonly Rule ScatterWithoutElement = Error(
        "SF3309", "A scattered step has no element",
        "The step '{0}' is scattered, but none of its inputs is an element of an array; connect one with Each().");

    public static readonly Rule ElementWithoutScatter = Error(
        "SF3310", "An element goes into a step that is not scattered",
        "The input '{0}' of the step '{1}' is an element of an array, but the step is not scattered; end its declaration with .Scatter().");

    public static readonly Rule CrossProductSize = Error(
        "SF3311", "A nested cross product has another number of elements",
        "The step '{0}' is a nested cross product of {1} arrays, but {2} of its inputs are elements; use Scatter, FlatCross, NestedCross (two) or NestedCross3 (three).");

    public static readonly Rule NotAMember = Error(
        "SF3312", "A source is not a member of the workflow",
        "{0} takes its value from {1} that is not a member of {2}; declare it as a static read-only member of that class.");

    public static readonly Rule UnliftedOutput = Error(
        "SF3313", "An output is taken from the tool of a scattered, conditional or looped step",
        "{0} takes the output '{1}' from the tool inside of the step '{2}'; take it from the member '{2}' itself, whose outputs have the types that the step gives.");

    public static readonly Rule CircularSteps = Error(
        "SF3314", "Steps wait for each other, or a workflow runs itself",
        "{0} in a circle: {1}.");

    public static readonly Rule UnusedOutput = Information(
        "SF3315", "Nothing uses an output of a step",
        "Nothing uses the output '{0}' of the step '{1}'.");

    public static readonly Rule UnreachableStep = Warning(
        "SF3316", "No output of the workflow needs a step",
        "The step '{0}' runs, but no output of {1} depends on it; connect one of its outputs, or remove the step.");

    public static readonly Rule AmbiguousPick = Error(
        "SF3317", "What a pick or merge gives is not what it says",
        "{0}: {1}.");

    public static readonly Rule NotAnExpression = Error(
        "SF3318", "A text is not an expression",
        "{0} must be a CWL expression such as '$(inputs.name)' or '${{ return 1; }}', not '{1}'.");

    public static readonly Rule UnknownExpressionInput = Error(
        "SF3319", "An expression names an input that does not exist",
        "An expression of {0} names the input '{1}', which there is not{2}");

    public static readonly Rule ToolKind = Error(
        "SF3320", "A tool does not say what it runs",
        "The tool '{0}' must have either [CommandLineTool] or [ExpressionTool].");

    private static Rule[] Declarations =>
    [
        InvalidCwlName, NameClash, UnsupportedType, ContradictoryAttribute, OutputWithoutSource, InputWithoutValue, UnconnectedInput,
        NullIntoRequired, ScatterWithoutElement, ElementWithoutScatter, CrossProductSize, NotAMember, UnliftedOutput, CircularSteps,
        UnusedOutput, UnreachableStep, AmbiguousPick, NotAnExpression, UnknownExpressionInput, ToolKind,
    ];
}
