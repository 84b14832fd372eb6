namespace StreamFlow.Spec;

/// <summary>Checks the attributes of a port against its type and direction.</summary>
/// <param name="port">The port.</param>
/// <param name="place">The port as messages name it.</param>
/// <param name="findings">Where to report.</param>
internal sealed class PortRules(PortDeclaration port, string place, List<Finding> findings)
{
    public void Check()
    {
        foreach (var attribute in port.Attributes)
        {
            if (Problem(attribute) is { } problem)
            {
                findings.Add(Rules.ContradictoryAttribute.At(attribute.Position, attribute.Name, place, problem));
            }
        }

        if (port.Initializer is { } initializer && port.Attributes.Find("Default") is { } attributed && initializer is not ConfigUnknown)
        {
            findings.Add(Rules.ContradictoryAttribute.At(attributed.Position, "Default", place, "the property has an initial value already; keep one of them"));
        }
    }

    private string? Problem(AttributeSpec attribute) => attribute.Name switch
    {
        "Option" or "Argument" or "Default" or "StandardInput" when port.IsOutput => "it is for inputs",
        "Glob" or "Expression" or "StandardOutput" or "StandardError" when !port.IsOutput => "it is for outputs",
        _ => Misfit(attribute),
    };

    private string? Misfit(AttributeSpec attribute) => attribute.Name switch
    {
        "LoadContents" or "Listing" when port.IsOutput && port.Attributes.Any(other => other.Name is "Glob" or "StandardOutput" or "StandardError") => null,
        "SecondaryFiles" or "Format" or "Streamable" or "LoadContents" when !MayBeFile => $"it is for files, and the type is {TypeEmitter.Format(port.Type)}",
        "Listing" when !TypeRules.MayBe(port.Type, kind => kind == CwlTypeKind.Directory) => $"it is for directories, and the type is {TypeEmitter.Format(port.Type)}",
        "StandardInput" when port.Type.Kind != CwlTypeKind.File => $"the standard input is a file, and the type is {TypeEmitter.Format(port.Type)}",
        "StandardOutput" or "StandardError" when port.Type.Kind is not (CwlTypeKind.File or CwlTypeKind.String) && !port.Attributes.Has("Expression") =>
            $"the stream is a file or a text, and the type is {TypeEmitter.Format(port.Type)}; add an [Expression] that makes it of the file",
        "Glob" when !MayBePath && !port.Attributes.Has("Expression") =>
            $"what is found is files and directories, and the type is {TypeEmitter.Format(port.Type)}; add an [Expression] that makes it of them",
        "Option" when attribute.Flag("Repeat", usual: false) && !IsArray => $"only an array is repeated, and the type is {TypeEmitter.Format(port.Type)}",
        "Option" or "Argument" when attribute.PropertyText("ItemSeparator") is not null && !IsArray => $"only the items of an array are joined, and the type is {TypeEmitter.Format(port.Type)}",
        "Argument" when attribute.Text(0) is not null => "on an input it takes no word; [Option] gives a prefix",
        "Default" => DefaultProblem(attribute),
        _ => null,
    };

    private string? DefaultProblem(AttributeSpec attribute) =>
        port.IsRequired
            ? "a required input is always given a value; remove 'required'"
            : attribute.Argument(0) is { } value && !TypeRules.Fits(value, port.Type)
                ? $"the value is not of the type {TypeEmitter.Format(port.Type)}"
                : null;

    private bool MayBeFile => TypeRules.MayBe(port.Type, kind => kind == CwlTypeKind.File);

    private bool MayBePath => TypeRules.MayBe(port.Type, kind => kind is CwlTypeKind.File or CwlTypeKind.Directory);

    private bool IsArray =>
        port.Type.Kind is CwlTypeKind.Array or CwlTypeKind.Any
        || (port.Type.Kind == CwlTypeKind.Union && port.Type.Alternatives.Any(alternative => alternative.Kind == CwlTypeKind.Array));
}
