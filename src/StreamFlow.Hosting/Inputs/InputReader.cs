using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Tools.Jobs;
using StreamFlow.Cwl.Values;
using StreamFlow.Hosting.Terminal;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Inputs;

/// <summary>Puts the inputs of a run together: those of a job file, and over them those of the command line.</summary>
/// <param name="console">Gets the warnings.</param>
internal sealed class InputReader(HostConsole console)
{
    private readonly JobOrderReader _reader = new(new InputSource(console.Environment), console.Environment.CurrentDirectory);

    /// <summary>Reads a job file, for which it is not yet known what it is for.</summary>
    public ValueTask<JobOrderFile> ReadFileAsync(string reference, CancellationToken cancellationToken) =>
        _reader.ReadAsync(reference, cancellationToken);

    /// <summary>Reads the inputs of a process.</summary>
    /// <param name="document">The process.</param>
    /// <param name="file">The job file; null when there is none.</param>
    /// <param name="given">The values from the command line, by input.</param>
    /// <param name="requireAll">Whether every input must have a value, as for a run.</param>
    /// <exception cref="WorkflowDefinitionException">Something in the file is wrong, or an input lacks a value.</exception>
    public JobOrder Read(CwlDocument document, JobOrderFile? file, IReadOnlyDictionary<string, CwlValue> given, bool requireAll = true)
    {
        var process = document.Main!;
        if (file is null)
        {
            if (requireAll)
            {
                RequireAll(process, given);
            }

            return new JobOrder(new RecordValue([.. given]), [], []);
        }

        // What the command line gives need not be in the file.
        var rest = given.Count == 0 ? process : process with
        {
            Head = process.Head with
            {
                Inputs = [.. process.Inputs.Select(input => given.TryGetValue(input.Name, out var value) ? input with { Default = value } : input)],
            },
        };
        var job = file.Read(rest, document.Namespaces);
        if (job.HasErrors)
        {
            throw new WorkflowDefinitionException(job.Findings);
        }

        console.Report(job.Findings, FindingSeverity.Warning);
        return given.Count == 0
            ? job
            : job with { Inputs = given.Aggregate(job.Inputs, static (inputs, value) => inputs.With(value.Key, value.Value)) };
    }

    private static void RequireAll(Process process, IReadOnlyDictionary<string, CwlValue> given)
    {
        var missing = process.Inputs
            .Where(input => !input.IsOptional && !given.ContainsKey(input.Name))
            .Select(static input => $"'{input.Name}' ({input.Type})")
            .ToList();
        if (missing.Count > 0)
        {
            throw new WorkflowDefinitionException(
                $"{(missing.Count == 1 ? "The required input" : "The required inputs")} {string.Join(", ", missing)} of {process.Position.File} "
                + $"{(missing.Count == 1 ? "has" : "have")} no value; give a file with the inputs, or give them on the command line.");
        }
    }
}
