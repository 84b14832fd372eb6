namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>The requirements and hints that hold at one place of a document, inherited ones included.</summary>
/// <remarks>
/// CWL v1.2 Workflow, section 5.2: the innermost requirement of a class holds, likewise the innermost hint; any
/// requirement, be it from outside, comes before any hint.
/// </remarks>
internal sealed class RequirementScope
{
    private static readonly int KindCount = Enum.GetValues<RequirementKind>().Length;

    private readonly Requirement?[] _requirements;
    private readonly Requirement?[] _hints;

    private RequirementScope(Requirement?[] requirements, Requirement?[] hints)
    {
        _requirements = requirements;
        _hints = hints;
    }

    /// <summary>Gets the scope outside of everything.</summary>
    public static RequirementScope Root { get; } = new(new Requirement?[KindCount], new Requirement?[KindCount]);

    /// <summary>Gives the scope inside a process or step with these requirements and hints.</summary>
    public RequirementScope Enter(IReadOnlyList<Requirement> requirements, IReadOnlyList<Requirement> hints)
    {
        if (requirements.Count == 0 && hints.Count == 0)
        {
            return this;
        }

        return new RequirementScope(Overlay(_requirements, requirements), Overlay(_hints, hints));
    }

    /// <summary>Finds what holds: the innermost requirement of a class, else the innermost hint, else null.</summary>
    public T? Find<T>(RequirementKind kind)
        where T : Requirement => (_requirements[(int)kind] ?? _hints[(int)kind]) as T;

    /// <summary>Finds the innermost requirement of a class, hints left aside, or null.</summary>
    public T? FindRequired<T>(RequirementKind kind)
        where T : Requirement => _requirements[(int)kind] as T;

    /// <summary>Gets whether a class is there, as a requirement or as a hint.</summary>
    public bool Has(RequirementKind kind) => (_requirements[(int)kind] ?? _hints[(int)kind]) is not null;

    /// <summary>Gets whether a class is there as a requirement.</summary>
    public bool Requires(RequirementKind kind) => _requirements[(int)kind] is not null;

    private static Requirement?[] Overlay(Requirement?[] outer, IReadOnlyList<Requirement> inner)
    {
        if (inner.Count == 0)
        {
            return outer;
        }

        var result = (Requirement?[])outer.Clone();
        foreach (var requirement in inner)
        {
            result[(int)requirement.Kind] = requirement;
        }

        return result;
    }
}
