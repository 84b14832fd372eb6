namespace StreamFlow.Spec;

/// <summary>Writes the ports of tools.</summary>
internal static class PortEmitter
{
    /// <summary>Writes an input.</summary>
    public static void EmitInput(NodeMap map, PortDeclaration port)
    {
        var attributes = port.Attributes;
        var option = attributes.Find("Option");
        var repeated = option is not null && option.Flag("Repeat", usual: false) ? option : null;
        map.Add("type", TypeEmitter.Emit(port.Type, EmitInput, repeated is null ? null : BindingEmitter.EmitItem(repeated)));
        map.Add("doc", port.Documentation);
        if (port.Initializer is { } initializer)
        {
            map.Add("default", LiteralEmitter.Emit(initializer));
        }
        else if (attributes.Find("Default")?.Argument(0) is { } value)
        {
            map.Add("default", LiteralEmitter.Emit(value));
        }

        EmitFileOptions(map, attributes);
        map.AddFlag("loadContents", attributes.Has("LoadContents"), usual: false);
        map.Add("loadListing", Listing(attributes.Find("Listing")?.Text(0)));
        map.Add("inputBinding", BindingEmitter.Emit(attributes.Find("Argument"), option));
    }

    /// <summary>Writes an output.</summary>
    public static void EmitOutput(NodeMap map, PortDeclaration port) => EmitOutput(map, port, redirection: null);

    /// <summary>Writes an output.</summary>
    /// <param name="map">Takes the fields.</param>
    /// <param name="port">The output.</param>
    /// <param name="redirection">The file to which the stream that the output takes is redirected; null when it takes none, or when the type alone says it.</param>
    public static void EmitOutput(NodeMap map, PortDeclaration port, string? redirection)
    {
        var attributes = port.Attributes;
        var stream = Stream(port);
        map.Add("type", stream is not null && redirection is null ? NodeMap.Text(stream) : TypeEmitter.Emit(port.Type, EmitOutput));
        map.Add("doc", port.Documentation);
        EmitFileOptions(map, attributes);
        map.Add("outputBinding", OutputBinding(port, redirection));
    }

    /// <summary>Gives <c>stdout</c> or <c>stderr</c> when an output takes that stream; null when it takes none.</summary>
    public static string? Stream(PortDeclaration port) =>
        port.Attributes.Has("StandardOutput") ? "stdout" : port.Attributes.Has("StandardError") ? "stderr" : null;

    /// <summary>Gives a depth, <c>none</c>, <c>shallow</c> or <c>deep</c>, as CWL writes it.</summary>
    public static string? Listing(string? depth) => depth switch
    {
        "none" => "no_listing",
        "shallow" => "shallow_listing",
        "deep" => "deep_listing",
        _ => null,
    };

    /// <summary>Writes patterns of secondary files.</summary>
    public static void EmitPatterns(NodeMap map, IEnumerable<string> patterns) => map.AddOneOrMany("secondaryFiles", [.. patterns.Select(NodeMap.Text)]);

    /// <summary>Writes what a port or field says about its files: those that accompany them, their format, and whether they are read once.</summary>
    public static void EmitFileOptions(NodeMap map, EquatableArray<AttributeSpec> attributes)
    {
        EmitPatterns(map, attributes.Find("SecondaryFiles")?.Texts(0) ?? []);
        map.AddFlag("streamable", attributes.Has("Streamable"), usual: false);
        map.AddOneOrMany("format", [.. (attributes.Find("Format")?.Texts(0) ?? []).Select(NodeMap.Text)]);
    }

    private static ConfigMap? OutputBinding(PortDeclaration port, string? redirection)
    {
        var attributes = port.Attributes;
        var isText = redirection is not null && port.Type.Kind is not (CwlTypeKind.File or CwlTypeKind.Array);
        var binding = new NodeMap();
        binding.AddOneOrMany("glob", redirection is not null ? [NodeMap.Text(redirection)] : [.. (attributes.Find("Glob")?.Texts(0) ?? []).Select(NodeMap.Text)]);
        binding.AddFlag("loadContents", isText || attributes.Has("LoadContents"), usual: false);
        binding.Add("loadListing", Listing(attributes.Find("Listing")?.Text(0)));
        binding.Add("outputEval", attributes.Find("Expression")?.Text(0) ?? (isText ? "$(self[0].contents)" : null));
        return binding.Count == 0 ? null : binding.Build();
    }
}
