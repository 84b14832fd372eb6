namespace StreamFlow.Spec;

/// <summary>Writes how inputs and arguments get on the command line.</summary>
internal static class BindingEmitter
{
    /// <summary>Writes the binding of an input; null when it does not stand on the command line.</summary>
    /// <param name="argument">Its <c>[Argument]</c>; null for none.</param>
    /// <param name="option">Its <c>[Option]</c>; null for none.</param>
    public static ConfigNode? Emit(AttributeSpec? argument, AttributeSpec? option)
    {
        if (option is not null && option.Flag("Repeat", usual: false))
        {
            // The array as a whole only has its place; what stands before its items is said with their type.
            var outer = argument is null ? EmitPosition(new NodeMap(), option) : Fields(argument);
            return outer.Build();
        }

        return (option ?? argument) is { } attribute ? Fields(attribute).Build() : null;
    }

    /// <summary>Writes the binding of each item of an array.</summary>
    public static ConfigNode EmitItem(AttributeSpec option)
    {
        var map = Prefix(new NodeMap(), option);
        map.Add("valueFrom", option.PropertyText("ValueFrom"));
        return map.AddFlag("shellQuote", option.Flag("ShellQuote", usual: true), usual: true).Build();
    }

    /// <summary>Writes an attribute of a tool as an item of <c>arguments</c>: its text alone where that says it all.</summary>
    public static ConfigNode EmitArgument(AttributeSpec attribute)
    {
        var value = attribute.Name == "Argument" ? attribute.Text(0) : attribute.PropertyText("ValueFrom");
        var map = Prefix(EmitPosition(new NodeMap(), attribute), attribute);
        map.Add("itemSeparator", attribute.PropertyText("ItemSeparator"));
        map.AddFlag("shellQuote", attribute.Flag("ShellQuote", usual: true), usual: true);
        return map.Count == 0 && value is not null ? NodeMap.Text(value) : map.Add("valueFrom", value).Build();
    }

    private static NodeMap Fields(AttributeSpec attribute)
    {
        var map = Prefix(EmitPosition(new NodeMap(), attribute), attribute);
        map.Add("itemSeparator", attribute.PropertyText("ItemSeparator"));
        map.Add("valueFrom", attribute.PropertyText("ValueFrom"));
        return map.AddFlag("shellQuote", attribute.Flag("ShellQuote", usual: true), usual: true);
    }

    private static NodeMap EmitPosition(NodeMap map, AttributeSpec attribute) =>
        attribute.PropertyText("PositionFrom") is { } expression ? map.Add("position", expression) : map.Add("position", attribute.Property("Position"));

    private static NodeMap Prefix(NodeMap map, AttributeSpec attribute) => attribute.Name == "Option"
        ? map.Add("prefix", attribute.Text(0)).AddFlag("separate", attribute.Flag("Separate", usual: true), usual: true)
        : map;
}
