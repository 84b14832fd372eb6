namespace StreamFlow.Samples.CSharpStep;

/// <summary>Finds out how hard texts are to read, and writes a table of them. Its steps are C# methods.</summary>
[StreamFlowFile]
public static partial class Readability
{
    /// <summary>The texts.</summary>
    public static readonly WorkflowInput<CwlFile[]> Texts = new()
    {
        Default = [new CwlFile("texts/fox.txt"), new CwlFile("texts/preamble.txt"), new CwlFile("texts/turing.txt")],
    };

    /// <summary>A sentence with more words than this is a long one.</summary>
    public static readonly WorkflowInput<int> Limit = new() { Default = 20 };

    /// <summary>The method <see cref="TextStatistics.Measure"/>, once for each text.</summary>
    public static readonly Scattered<TextStatistics.MeasureStep> Measure =
        new TextStatistics.MeasureStep { Text = Texts.Each(), Limit = Limit }.Scatter();

    /// <summary>The method <see cref="TextStatistics.WriteTable"/>, on the results of all.</summary>
    public static readonly TextStatistics.WriteTableStep Table =
        new() { Names = Measure.Name, Grades = Measure.Grade, LongSentences = Measure.LongSentences };

    /// <summary>The table, in Markdown.</summary>
    public static readonly WorkflowOutput<CwlFile> Report = new(Table.Result);
}
