namespace StreamFlow.Cwl.Validation;

/// <summary>The ids of the rules for CWL documents; each has a page under <c>docs/diagnostics</c>.</summary>
internal static class CwlRules
{
    /// <summary>A document, or something that it refers to, cannot be read.</summary>
    public const string CannotRead = "SF3100";

    /// <summary>A text is not a CWL document.</summary>
    public const string NotCwl = "SF3101";

    /// <summary>A process that a reference names is not there.</summary>
    public const string ProcessNotFound = "SF3103";

    /// <summary>A process runs itself.</summary>
    public const string Recursive = "SF3104";

    /// <summary>A field that its class does not have.</summary>
    public const string UnknownField = "SF3105";

    /// <summary>A field that has to be there is not.</summary>
    public const string MissingField = "SF3106";

    /// <summary>A field holds the wrong kind of value.</summary>
    public const string WrongKind = "SF3107";

    /// <summary>Two things of one scope have the same name.</summary>
    public const string DuplicateId = "SF3108";

    /// <summary>A type that does not exist or is put together wrongly.</summary>
    public const string BadType = "SF3109";

    /// <summary>A value that its field does not take.</summary>
    public const string BadValue = "SF3110";

    /// <summary>An extension field is ignored.</summary>
    public const string ExtensionIgnored = "SF3111";

    /// <summary>A hint is ignored.</summary>
    public const string HintIgnored = "SF3112";

    /// <summary>A feature that this runner does not have (exit code 33).</summary>
    public const string Unsupported = "SF3120";

    /// <summary>A link comes from something that does not exist.</summary>
    public const string UnknownSource = "SF3130";

    /// <summary>The type of a source cannot feed its sink.</summary>
    public const string LinkType = "SF3131";

    /// <summary>Some values of a source cannot feed its sink.</summary>
    public const string LinkMayFail = "SF3132";

    /// <summary>A scatter that cannot work.</summary>
    public const string Scatter = "SF3133";

    /// <summary>Steps wait for each other.</summary>
    public const string Cycle = "SF3134";

    /// <summary>A feature is used without the requirement that the standard asks for.</summary>
    public const string MissingRequirement = "SF3135";

    /// <summary>An input of a step's process gets no value.</summary>
    public const string UnfedInput = "SF3136";

    /// <summary>A step names an output that its process does not have.</summary>
    public const string UnknownOutput = "SF3137";

    /// <summary>An expression refers to an input that is not declared.</summary>
    public const string UndeclaredInput = "SF3138";

    /// <summary>An expression cannot be read, or needs JavaScript where it is not allowed.</summary>
    public const string BadExpression = "SF3139";

    /// <summary>A loop or a condition that cannot work.</summary>
    public const string BadLoop = "SF3140";

    /// <summary>A job lacks a required input.</summary>
    public const string JobInputMissing = "SF3150";

    /// <summary>A value of a job does not fit the type of its input.</summary>
    public const string JobInputType = "SF3151";

    /// <summary>A job gives a value for an input that does not exist.</summary>
    public const string JobInputUnknown = "SF3152";
}
