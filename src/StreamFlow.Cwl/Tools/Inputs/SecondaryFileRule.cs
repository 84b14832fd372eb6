using StreamFlow.Cwl.Expressions;

namespace StreamFlow.Cwl.Tools.Inputs;

/// <summary>A pattern of secondary files, ready to use.</summary>
/// <param name="Pattern">The pattern as text, when it is none.</param>
/// <param name="Expression">The expression that gives names or objects, or null.</param>
/// <param name="Required">Whether the files must exist, unless an expression says it.</param>
/// <param name="RequiredExpression">The expression that says whether they must exist, or null.</param>
internal sealed record SecondaryFileRule(string Pattern, Expression? Expression, bool Required, Expression? RequiredExpression)
{
    /// <summary>Gives the name of the secondary file of a primary: each leading <c>^</c> takes one extension away, the rest is appended.</summary>
    /// <remarks>CWL v1.2 CommandInputParameter, <c>secondaryFiles</c>.</remarks>
    public static string Apply(string pattern, string basename)
    {
        var name = basename;
        var rest = pattern.AsSpan();
        while (rest.StartsWith("^"))
        {
            var dot = name.LastIndexOf('.');
            name = dot < 0 ? name : name[..dot];
            rest = rest[1..];
        }

        return string.Concat(name, rest);
    }
}
