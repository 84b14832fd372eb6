namespace StreamFlow.Spec;

/// <summary>Works out the types of links: C# does not say of an array at run time whether its items may be null.</summary>
internal static class LinkTypes
{
    /// <summary>Gives the type of a workflow output: that of its source, where it is the declared one but for nulls.</summary>
    public static TypeSpec Of(WorkflowOutputDeclaration output, WorkflowDeclaration workflow, DeclarationSet declarations) =>
        Of(output.Source, workflow, declarations) is { } type && IsSame(type, output.Type) ? type with { IsOptional = type.IsOptional || output.Type.IsOptional } : output.Type;

    /// <summary>Gives the type of a link; null when a source of it is not declared.</summary>
    public static TypeSpec? Of(LinkSpec link, WorkflowDeclaration workflow, DeclarationSet declarations)
    {
        var types = link.Sources.Select(source => Of(source, workflow, declarations)).ToList();
        if (types.Count == 0 || types.Any(type => type is null))
        {
            return null;
        }

        var first = types[0]!;
        var isOptional = types.Any(type => type!.IsOptional);
        var merged = types.Count == 1 && link.Merge is null
            ? first
            : link.Merge == "merge_flattened"
                ? ArrayOf(ItemOf(first) with { IsOptional = types.Any(type => ItemOf(type!).IsOptional) })
                : ArrayOf(first with { IsOptional = isOptional });
        return link.Pick switch
        {
            null => merged,
            "all_non_null" => ArrayOf(ItemOf(merged) with { IsOptional = false }),
            _ => ItemOf(merged) with { IsOptional = false },
        };
    }

    /// <summary>Gives the type that others see of a source; null when it is not declared.</summary>
    public static TypeSpec? Of(SourceSpec source, WorkflowDeclaration workflow, DeclarationSet declarations)
    {
        if (source.Step is null)
        {
            return workflow.Inputs.FirstOrDefault(input => input.Member == source.Port)?.Type;
        }

        return workflow.Steps.FirstOrDefault(candidate => candidate.Member == source.Step) is { } step
            && RunPorts.Of(step.Run, declarations)?.Output(source.Port) is { } port
                ? Lift(port.Type, step)
                : null;
    }

    /// <summary>Tells whether two types differ in nothing but whether values may be null.</summary>
    public static bool IsSame(TypeSpec left, TypeSpec right) =>
        left.Kind == right.Kind
        && left.Kind switch
        {
            CwlTypeKind.Array => IsSame(left.Items!, right.Items!),
            CwlTypeKind.Enum => left.Symbols == right.Symbols,
            CwlTypeKind.Record => IsSameRecord(left, right),
            CwlTypeKind.Union => left.Alternatives.Count == right.Alternatives.Count && left.Alternatives.Zip(right.Alternatives, IsSame).All(same => same),
            CwlTypeKind.Unsupported => left.Name == right.Name,
            _ => true,
        };

    private static bool IsSameRecord(TypeSpec left, TypeSpec right) =>
        left.Fields.Count == right.Fields.Count
        && left.Fields.Zip(right.Fields, (one, other) => DeclaredNames.Of(one) == DeclaredNames.Of(other) && IsSame(one.Type, other.Type)).All(same => same);

    private static TypeSpec Lift(TypeSpec type, StepDeclaration step)
    {
        var lifted = type;
        if (step.When is not null || step.Condition is not null)
        {
            lifted = lifted with { IsOptional = true };
        }

        if (step.Loop is { } loop)
        {
            lifted = loop.KeepsAll ? ArrayOf(lifted) : lifted with { IsOptional = true };
        }

        for (var i = 0; i < step.ScatterDepth; i++)
        {
            lifted = ArrayOf(lifted);
        }

        return lifted;
    }

    private static TypeSpec ArrayOf(TypeSpec items) => new(CwlTypeKind.Array) { Items = items };

    private static TypeSpec ItemOf(TypeSpec type) => type.Kind == CwlTypeKind.Array ? type.Items! : type;
}
