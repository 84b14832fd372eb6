using StreamFlow.Connectors.Queues.Options;
using StreamFlow.Connectors.Queues.States;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Resources;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Schedulers;

/// <summary>All that is different from one scheduler to the next: the words of its commands and the meaning of its answers.</summary>
internal abstract class BatchScheduler
{
    /// <summary>Gets the name of the submitting command, as it is counted.</summary>
    public abstract string SubmitCommand { get; }

    /// <summary>Gets the name of the cancelling command, as it is counted.</summary>
    public abstract string CancelCommand { get; }

    /// <summary>Gets how flags are written.</summary>
    public virtual FlagStyle Style => FlagStyle.Joined;

    /// <summary>Gets the ways to ask about jobs, the first one first; each later one is asked about what those before it do not know.</summary>
    public abstract IReadOnlyList<StatusSource> Sources { get; }

    /// <summary>Gets the variable that tells an element of a job array its index; null when the scheduler has no job arrays.</summary>
    public virtual string? ArrayIndexVariable => null;

    /// <summary>Gets how many elements a job array can have when the site does not say.</summary>
    public virtual int DefaultArrayLimit => 1000;

    /// <summary>Gets the text of a shell command that prints the hosts of the running job, one a line; it runs inside the job.</summary>
    public abstract string HostsScript { get; }

    /// <summary>Gets the names of variables of this process that the commands of the scheduler need, when they run on this machine; a name that ends with an underscore stands for all that begin so.</summary>
    public abstract IReadOnlyList<string> Variables { get; }

    /// <summary>Makes the command that submits a script.</summary>
    public abstract ShellCommand Submit(BatchRequest request);

    /// <summary>Reads the answer of the submitting command.</summary>
    public abstract SubmissionResult ParseSubmission(CommandResult result);

    /// <summary>Makes the options for what a job asks for, leaving out what the service says already.</summary>
    /// <param name="options">The options of the service.</param>
    /// <param name="resources">What the job asks for.</param>
    /// <param name="limit">How long the job may run, which wins over that of the service; null when it has no limit of its own.</param>
    /// <returns>All options to submit the job with.</returns>
    public abstract IReadOnlyList<BatchOption> Complete(IReadOnlyList<BatchOption> options, JobResources resources, TimeSpan? limit);

    /// <summary>Makes the command that ends jobs.</summary>
    public abstract ShellCommand Cancel(IReadOnlyList<string> ids);

    /// <summary>Makes the commands that find jobs by their names, the first one first.</summary>
    public abstract IReadOnlyList<(string Name, ShellCommand Command)> Find(IReadOnlyList<string> names);

    /// <summary>Reads the answer to one of <see cref="Find"/>: the identifier of each name; null when it is no answer.</summary>
    public abstract IReadOnlyDictionary<string, string>? ParseFound(IReadOnlyList<string> names, CommandResult result);

    /// <summary>Gives the identifier of an element of a job array.</summary>
    public virtual string ElementId(string arrayId, int index) => throw new InvalidOperationException("This scheduler has no job arrays.");

    /// <summary>Gives the identifier of the job array that an element belongs to; that of a single job as it is.</summary>
    public virtual string WholeOf(string id) => id;

    /// <summary>Gives the file that gets what the script of a job writes outside its command.</summary>
    public abstract string OutputPath(string directory, string id, int? index);

    /// <summary>Gets the name of <see cref="ArrayLimitCommand"/>, as it is counted.</summary>
    public virtual string ArrayLimitName => string.Empty;

    /// <summary>Makes the command that tells the greatest size of a job array; null when there is none.</summary>
    public virtual ShellCommand? ArrayLimitCommand => null;

    /// <summary>Reads the answer to <see cref="ArrayLimitCommand"/>; null when it is no answer.</summary>
    public virtual int? ParseArrayLimit(CommandResult result) => null;

    /// <summary>Makes a name that the scheduler accepts from one that a person would recognise.</summary>
    public virtual string NameOf(string text, string token)
    {
        const int Most = 60;
        var name = string.Concat(text.Select(static c => char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '-')).Trim('-');
        return name.Length == 0 ? $"sf-{token}" : $"{(name.Length > Most ? name[^Most..].TrimStart('-') : name)}-{token}";
    }

    /// <summary>Whether one of the flags is among the options.</summary>
    protected static bool HasAny(IReadOnlyList<BatchOption> options, params ReadOnlySpan<string> flags)
    {
        foreach (var option in options)
        {
            if (flags.Contains(option.Flag))
            {
                return true;
            }
        }

        return false;
    }
}
