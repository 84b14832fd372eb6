namespace StreamFlow.Testing.Outputs;

/// <summary>A program under test, with the names that its inputs and outputs have.</summary>
/// <param name="program">The program.</param>
internal sealed class TestedProgram(StreamFlowProgram program)
{
    private IReadOnlyList<DeclaredWorkflow>? _declared;

    /// <summary>Gets the program as it is.</summary>
    public StreamFlowProgram Program => program;

    /// <summary>Gets the program with everything on this machine, whatever its bindings say.</summary>
    public StreamFlowProgram LocalProgram => new(program.Name, CreateLocal) { BaseDirectory = program.BaseDirectory };

    /// <summary>Gives the name of an input.</summary>
    /// <exception cref="ArgumentException">The program does not declare it.</exception>
    public string NameOfInput(IWorkflowInput input) => Find(Declared.SelectMany(static workflow => workflow.Inputs), input, "input");

    /// <summary>Gives the name of an output of the workflow.</summary>
    /// <exception cref="ArgumentException">The program does not declare it.</exception>
    public string NameOf(IWorkflowOutput output) => Find(Declared.SelectMany(static workflow => workflow.Outputs), output, "output");

    /// <summary>Gives the name of an output of the step under test.</summary>
    /// <exception cref="ArgumentException">It is the output of another step.</exception>
    public string NameOf(Source output)
    {
        var end = (output as IOutput)?.End;
        foreach (var declared in Declared.SelectMany(static workflow => workflow.Outputs))
        {
            if (end is not null && declared.Value.Options.Source.Ends is [IOutput { End: var found }] && ReferenceEquals(found.Step, end.Step) && found.Member == end.Member)
            {
                return declared.Name;
            }
        }

        throw new ArgumentException($"'{program.Name}' has no such output; name one of the step or workflow that is tested.", nameof(output));
    }

    private IReadOnlyList<DeclaredWorkflow> Declared =>
        _declared ??= [.. program.Document().Workflows.Values.OfType<CwlWorkflow>().Select(static workflow => workflow.Declared).OfType<DeclaredWorkflow>()];

    private StreamFlowDocument CreateLocal()
    {
        var document = program.Document();
        var workflows = new ValueMap<Workflow>();
        foreach (var (name, workflow) in document.Workflows)
        {
            workflows[name] = workflow with { Bindings = null };
        }

        return document with { Workflows = workflows, Deployments = new(), BindingFilters = new() };
    }

    private string Find<T>(IEnumerable<DeclaredMember<T>> members, T value, string what)
        where T : class => members.FirstOrDefault(member => ReferenceEquals(member.Value, value))?.Name
            ?? throw new ArgumentException($"'{program.Name}' does not declare this {what}.", what);
}
