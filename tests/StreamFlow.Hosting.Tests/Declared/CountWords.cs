namespace StreamFlow.Hosting.Tests.Declared;

/// <summary>A workflow that another uses as a step, with the record that the build would write.</summary>
[Workflow]
[DeclaredDocumentation("Says a word and counts the lines.")]
internal static class CountWords
{
    public static readonly WorkflowInput<string> Word = new();
    public static readonly Say Say = new() { Word = Word };
    public static readonly CountLines Count = new() { Text = Say.Said };
    public static readonly WorkflowOutput<int> Lines = new(Count.Lines);

    internal sealed record Step : SubWorkflow
    {
        public required In<string> Word { get; init; }

        public Out<int> Lines => new(this, nameof(Lines));

        protected override DeclaredWorkflow GetWorkflow() => new DeclaredWorkflowBuilder(typeof(CountWords))
            .Add("word", nameof(Word), CountWords.Word)
            .Add("say", nameof(Say), Say)
            .Add("count", nameof(Count), Count)
            .Add("lines", nameof(Lines), CountWords.Lines)
            .Build();
    }
}
