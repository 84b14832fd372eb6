namespace StreamFlow.Cwl.Model.Types;

/// <summary>One of several types, tried in order.</summary>
/// <param name="Members">At least two types, none of them a union.</param>
internal sealed record UnionType(IReadOnlyList<CwlType> Members) : CwlType
{
    /// <inheritdoc/>
    public override bool IsOptional => Members.Any(member => member.IsOptional);

    /// <summary>Makes a union: nested unions are flattened, and a union of one type is that type.</summary>
    public static CwlType Of(IEnumerable<CwlType> types)
    {
        var members = new List<CwlType>();
        foreach (var type in types)
        {
            foreach (var member in type is UnionType union ? union.Members : [type])
            {
                if (!members.Contains(member))
                {
                    members.Add(member);
                }
            }
        }

        return members.Count == 1 ? members[0] : new UnionType(members);
    }

    /// <summary>Gives the same type without null.</summary>
    public CwlType WithoutNull() => Of(Members.Where(member => !member.IsOptional));

    /// <inheritdoc/>
    public override string ToString() =>
        Members.Count == 2 && IsOptional && Members.Any(member => !member.IsOptional)
            ? $"{Members.First(member => !member.IsOptional)}?"
            : string.Join(" | ", Members);
}
