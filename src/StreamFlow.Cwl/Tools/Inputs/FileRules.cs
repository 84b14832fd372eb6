using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Model.Ports;

namespace StreamFlow.Cwl.Tools.Inputs;

/// <summary>What a port or field says about its files, with expressions parsed once.</summary>
internal sealed class FileRules
{
    /// <summary>Parses what a port says.</summary>
    /// <param name="facts">The port or field.</param>
    /// <param name="expressions">Parses expressions.</param>
    /// <param name="listing">How far directories are listed where the port says nothing.</param>
    /// <param name="requiredByDefault">Whether secondary files must exist where their pattern says nothing: for inputs, not for outputs.</param>
    public FileRules(IFileFacts facts, ToolExpressions expressions, LoadListing listing, bool requiredByDefault)
    {
        SecondaryFiles = [.. facts.SecondaryFiles.Select(pattern => new SecondaryFileRule(
            pattern.Pattern.Text,
            pattern.Pattern.MayBeExpression ? expressions.Parse(pattern.Pattern) : null,
            pattern.Required?.Value ?? requiredByDefault,
            expressions.Parse(pattern.Required?.Expression)))];
        Formats = [.. facts.Format.Select(format => expressions.Parse(format))];
        LoadContents = facts.LoadContents;
        LoadListing = facts.LoadListing ?? listing;
    }

    /// <summary>Gets the patterns of secondary files.</summary>
    public IReadOnlyList<SecondaryFileRule> SecondaryFiles { get; }

    /// <summary>Gets the formats.</summary>
    public IReadOnlyList<Expression> Formats { get; }

    /// <summary>Gets whether contents are loaded.</summary>
    public bool LoadContents { get; }

    /// <summary>Gets how far directories are listed.</summary>
    public LoadListing LoadListing { get; }
}
