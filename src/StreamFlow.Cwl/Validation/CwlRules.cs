using StreamFlow.Spec;

namespace StreamFlow.Cwl.Validation;

/// <summary>The rules for CWL documents and jobs; each has a page under <c>docs/diagnostics</c>.</summary>
/// <remarks>What a finding says depends on what is being read, so whoever reads it words the finding.</remarks>
internal static class CwlRules
{
    /// <summary>A document, or something that it refers to, cannot be read.</summary>
    public static readonly Rule CannotRead = Error("SF3100", "A document cannot be read");

    /// <summary>A text is not a CWL document.</summary>
    public static readonly Rule NotCwl = Error("SF3101", "A text is not a CWL document");

    /// <summary>A process that a reference names is not there.</summary>
    public static readonly Rule ProcessNotFound = Error("SF3103", "A process that a reference names is not there");

    /// <summary>A process runs itself.</summary>
    public static readonly Rule Recursive = Error("SF3104", "A process runs itself");

    /// <summary>A field that its class does not have.</summary>
    public static readonly Rule UnknownField = Error("SF3105", "There is no such field");

    /// <summary>A field that has to be there is not.</summary>
    public static readonly Rule MissingField = Error("SF3106", "A required field is missing");

    /// <summary>A field holds the wrong kind of value.</summary>
    public static readonly Rule WrongKind = Error("SF3107", "A field holds the wrong kind of value");

    /// <summary>Two things of one scope have the same name.</summary>
    public static readonly Rule DuplicateId = Error("SF3108", "Two things of one scope have the same name");

    /// <summary>A type that does not exist or is put together wrongly.</summary>
    public static readonly Rule BadType = Error("SF3109", "A type does not exist or is put together wrongly");

    /// <summary>A value that its field does not take.</summary>
    public static readonly Rule BadValue = Error("SF3110", "A field does not take the value");

    /// <summary>An extension field is ignored.</summary>
    public static readonly Rule ExtensionIgnored = Warning("SF3111", "An extension field is ignored");

    /// <summary>A hint is ignored.</summary>
    public static readonly Rule HintIgnored = Warning("SF3112", "A hint is ignored");

    /// <summary>A feature that this runner does not have (exit code 33).</summary>
    public static readonly Rule Unsupported = Error("SF3120", "A feature is not supported");

    /// <summary>A link comes from something that does not exist.</summary>
    public static readonly Rule UnknownSource = Error("SF3130", "A link comes from something that does not exist");

    /// <summary>The type of a source cannot feed its sink.</summary>
    public static readonly Rule LinkType = Error("SF3131", "The type of a source cannot feed its sink");

    /// <summary>Some values of a source cannot feed its sink.</summary>
    public static readonly Rule LinkMayFail = Warning("SF3132", "Some values of a source cannot feed its sink");

    /// <summary>A scatter that cannot work.</summary>
    public static readonly Rule Scatter = Error("SF3133", "A scatter that cannot work");

    /// <summary>Steps wait for each other.</summary>
    public static readonly Rule Cycle = Error("SF3134", "Steps wait for each other");

    /// <summary>A feature is used without the requirement that the standard asks for.</summary>
    public static readonly Rule MissingRequirement = Error("SF3135", "A feature is used without its requirement");

    /// <summary>An input of a step's process gets no value.</summary>
    public static readonly Rule UnfedInput = Error("SF3136", "An input of a step gets no value");

    /// <summary>A step names an output that its process does not have.</summary>
    public static readonly Rule UnknownOutput = Error("SF3137", "A step names an output that its process does not have");

    /// <summary>An expression refers to an input that is not declared.</summary>
    public static readonly Rule UndeclaredInput = Error("SF3138", "An expression refers to an input that is not declared");

    /// <summary>An expression cannot be read, or needs JavaScript where it is not allowed.</summary>
    public static readonly Rule BadExpression = Error("SF3139", "An expression cannot be read");

    /// <summary>A loop or a condition that cannot work.</summary>
    public static readonly Rule BadLoop = Error("SF3140", "A loop or a condition that cannot work");

    /// <summary>A job lacks a required input.</summary>
    public static readonly Rule JobInputMissing = Error("SF3150", "A job lacks a required input");

    /// <summary>A value of a job does not fit the type of its input.</summary>
    public static readonly Rule JobInputType = Error("SF3151", "A value of a job does not fit the type of its input");

    /// <summary>A job gives a value for an input that does not exist.</summary>
    public static readonly Rule JobInputUnknown = Warning("SF3152", "A job gives a value for an input that does not exist");

    /// <summary>Gets every rule, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        CannotRead, NotCwl, ProcessNotFound, Recursive, UnknownField, MissingField,
        WrongKind, DuplicateId, BadType, BadValue, ExtensionIgnored, HintIgnored,
        Unsupported, UnknownSource, LinkType, LinkMayFail, Scatter, Cycle,
        MissingRequirement, UnfedInput, UnknownOutput, UndeclaredInput, BadExpression, BadLoop,
        JobInputMissing, JobInputType, JobInputUnknown,
    ];

    private static Rule Error(string id, string title) => new(id, FindingSeverity.Error, title, "{0}");

    private static Rule Warning(string id, string title) => new(id, FindingSeverity.Warning, title, "{0}");
}
