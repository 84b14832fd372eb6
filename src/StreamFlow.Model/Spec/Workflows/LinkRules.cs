namespace StreamFlow.Spec;

/// <summary>Checks where values come from.</summary>
/// <param name="workflow">The workflow.</param>
/// <param name="declarations">What its steps run.</param>
/// <param name="findings">Where to report.</param>
internal sealed class LinkRules(WorkflowDeclaration workflow, DeclarationSet declarations, List<Finding> findings)
{
    /// <summary>Checks a link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="place">What takes the value, as the start of a sentence.</param>
    /// <param name="position">Where it is declared, for sources that do not know where they are written.</param>
    public void Check(LinkSpec link, string place, SourcePosition position)
    {
        foreach (var source in link.Sources)
        {
            var at = source.Position.IsKnown ? source.Position : position;
            if (source.Step is { Length: 0 })
            {
                findings.Add(Rules.NotAMember.At(at, place, "a step", workflow.TypeName));
            }
            else if (source.Port.Length == 0)
            {
                findings.Add(Rules.NotAMember.At(at, place, "an input", workflow.TypeName));
            }
            else if (source.IsUnlifted)
            {
                findings.Add(Rules.UnliftedOutput.At(at, place, source.Port, source.Step!));
            }
        }

        CheckPick(link, place, position);
    }

    /// <summary>Gives the first source of a link that may be null, as messages name it; null when the value is always there.</summary>
    public string? FindNull(LinkSpec link) =>
        LinkTypes.Of(link, workflow, declarations) is { IsOptional: true }
            ? NameOf(link.Sources.First(source => LinkTypes.Of(source, workflow, declarations) is { IsOptional: true }))
            : null;

    private static string NameOf(SourceSpec source) => source.Step is null ? source.Port : $"{source.Step}.{source.Port}";

    /// <summary>What picks among values of which one is always there does not do what it says.</summary>
    private void CheckPick(LinkSpec link, string place, SourcePosition position)
    {
        if (link.Merge is not null || link.Sources.Count < 2 || link.Pick is not ("first_non_null" or "the_only_non_null"))
        {
            return;
        }

        var certain = link.Sources.Where(source => LinkTypes.Of(source, workflow, declarations) is { IsOptional: false }).ToList();
        if (link.Pick == "the_only_non_null" && certain.Count > 1)
        {
            findings.Add(Rules.AmbiguousPick.At(
                position, place, $"'{NameOf(certain[0])}' and '{NameOf(certain[1])}' always have a value, so that Pick.OnlyNonNull always fails; pick among sources that may be null"));
        }
        else if (link.Pick == "first_non_null" && certain.Count > 0 && link.Sources[link.Sources.Count - 1] != certain[0])
        {
            var last = link.Sources[link.Sources.Count - 1];
            findings.Add(Rules.AmbiguousPick.At(
                position, place, $"'{NameOf(certain[0])}' always has a value, so that Pick.FirstNonNull never takes '{NameOf(last)}'; put it last"));
        }
    }
}
