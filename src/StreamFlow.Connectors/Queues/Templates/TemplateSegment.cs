namespace StreamFlow.Connectors.Queues.Templates;

/// <summary>What a piece of a template is.</summary>
internal enum TemplateSegmentKind
{
    /// <summary>Text that is copied.</summary>
    Text,

    /// <summary>What stands between <c>{{</c> and <c>}}</c>.</summary>
    Output,

    /// <summary>What stands between <c>{%</c> and <c>%}</c>.</summary>
    Statement,
}

/// <summary>A piece of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without delimiters.</param>
/// <param name="Line">The line where the text begins, from 1.</param>
/// <param name="Column">The column where the text begins, from 1.</param>
internal sealed record TemplateSegment(TemplateSegmentKind Kind, string Text, int Line, int Column);
