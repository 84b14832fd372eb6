namespace StreamFlow.Spec;

/// <content>The rules that only the compiler can check: what they are about is gone in the running program.</content>
internal static partial class Rules
{
    public static readonly Rule NotPartial = Error(
        "SF3350", "A type to which the build adds a part is not partial",
        "'{0}' must be partial, with the types around it: the build adds {1}.");

    public static readonly Rule OutputNotPartial = Error(
        "SF3351", "An output of a tool has no value",
        "The output '{0}' is never given a value; make it 'partial', so that the build writes its other half.");

    public static readonly Rule NotATool = Error(
        "SF3352", "A type with the attribute of a tool is no tool",
        "'{0}' must be a record that derives from Tool: 'public sealed partial record {0} : Tool'.");

    public static readonly Rule NotAPort = Error(
        "SF3353", "A member with the attribute of a port is no port",
        "The member '{0}' has [{1}], but only ports can have it; make its type '{2}'.");

    public static readonly Rule NeedsExtensionProperties = Error(
        "SF3354", "An output of a scattered, conditional or looped step needs C# 14",
        "'{0}.{1}' needs C# 14 (<LangVersion>14</LangVersion>); before it, write '{0}.Output(step => step.{1})'.");

    public static readonly Rule NotAStepMethod = Error(
        "SF3355", "A method cannot be a step",
        "The method '{0}' cannot be a step: {1}.");

    private static Rule[] OfSymbols => [NotPartial, OutputNotPartial, NotATool, NotAPort, NeedsExtensionProperties, NotAStepMethod];
}
