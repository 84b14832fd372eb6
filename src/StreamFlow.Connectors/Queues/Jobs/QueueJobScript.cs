using System.Globalization;
using System.Text;
using StreamFlow.Core.Connectors;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Jobs;

/// <summary>The script around the command of a job, which runs where the scheduler puts it. It leaves the exit code in a file, under its
/// final name only when it is whole, so that the code is known whatever the scheduler remembers.</summary>
internal static class QueueJobScript
{
    /// <summary>The name of the script in the directory of the job.</summary>
    public const string FileName = "command";

    /// <summary>The name of the file with the exit code and the number of entries in the working directory.</summary>
    public const string ExitFile = "exit";

    // A job that was put back into the queue begins anew: what an earlier life left must not count. Signals to this shell are meant for the command.
    private const string Prologue = """
        rm -f "$streamflow_job/exit"
        : > "$streamflow_job/started"
        streamflow_pid=
        for streamflow_signal in HUP INT TERM USR1 USR2 ALRM; do
          trap 'test -z "$streamflow_pid" || kill -s '"$streamflow_signal"' "$streamflow_pid" 2>/dev/null' "$streamflow_signal"
        done
        """;

    // A signal ends the waiting, not the command, so the waiting goes on as long as there is one. The entries of the working directory
    // are counted, so that the submitting host can tell when a slow shared file system shows all of them.
    private const string Epilogue = """
        streamflow_pid=$!
        while :; do
          wait "$streamflow_pid"
          streamflow_code=$?
          test "$streamflow_code" -gt 128 && kill -0 "$streamflow_pid" 2>/dev/null || break
        done
        streamflow_entries=$(ls -A "$streamflow_workdir" 2>/dev/null | wc -l)
        echo "$streamflow_code" $streamflow_entries > "$streamflow_job/exit.$$" && mv -f "$streamflow_job/exit.$$" "$streamflow_job/exit"
        exit "$streamflow_code"

        """;

    /// <summary>Writes the script.</summary>
    /// <param name="job">The job.</param>
    /// <param name="environment">The variables of the location.</param>
    /// <param name="hostsScript">What prints the hosts of the job, one a line; null when nobody wants to know.</param>
    public static string Write(QueueJob job, IReadOnlyDictionary<string, string> environment, string? hostsScript)
    {
        var command = job.Command!;
        var text = new StringBuilder("#!/bin/sh\n");
        text.Append("streamflow_job=").Append(ShellCommand.Quote(job.Directory)).Append('\n');
        text.Append("streamflow_workdir=").Append(ShellCommand.Quote(command.WorkingDirectory ?? job.Directory)).Append('\n');
        text.Append(Prologue).Append('\n');
        if (hostsScript is not null)
        {
            text.Append("STREAMFLOW_HOSTS=$(").Append(hostsScript).Append(" | paste -s -d , -)\nexport STREAMFLOW_HOSTS\n");
        }

        var body = Exports(environment, command.Environment);
        if (command.WorkingDirectory is { } directory)
        {
            body.ChangeDirectory(directory);
        }

        body.Append(ShellCommand.FromScript("exec")).Words(command.Arguments);
        text.Append("(\n").Append(body).Append("\n)").Append(Redirections(job, command)).Append(" &\n");
        return text.Append(Epilogue).ToString();
    }

    /// <summary>Writes the commands that export variables.</summary>
    public static ShellCommand Exports(IReadOnlyDictionary<string, string> location, IReadOnlyDictionary<string, string> command)
    {
        var text = new ShellCommand();
        foreach (var (name, value) in location.Where(pair => !command.ContainsKey(pair.Key)).Concat(command))
        {
            text.Export(name, value);
        }

        return text;
    }

    /// <summary>Writes the command that runs the script: what <c>{{streamflow_command}}</c> stands for.</summary>
    public static string Call(QueueJob job) => new ShellCommand("/bin/sh", $"{job.Directory}/{FileName}").ToString();

    /// <summary>Writes the script that runs one of several jobs, chosen by the index that the scheduler gives it.</summary>
    public static string WriteArray(IReadOnlyList<QueueJob> jobs, string indexVariable)
    {
        var text = new StringBuilder("#!/bin/sh\ncase ${").Append(indexVariable).Append("} in\n");
        for (var i = 0; i < jobs.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i}) exec {Call(jobs[i])} ;;\n");
        }

        return text.Append("esac\necho \"there is no element ${").Append(indexVariable).Append("}\" >&2\nexit 1\n").ToString();
    }

    /// <summary>Gives the file that gets what the command writes to standard output; null when nobody wants it.</summary>
    public static string? OutputOf(QueueJob job, CommandRequest command) =>
        command.StandardOutput ?? (command.CaptureOutput ? job.Directory + "/stdout" : null);

    /// <summary>Gives the file that gets what the command writes to standard error; null when nobody wants it.</summary>
    public static string? ErrorOf(QueueJob job, CommandRequest command) =>
        command.StandardError ?? (command.CaptureOutput ? job.Directory + "/stderr" : null);

    private static string Redirections(QueueJob job, CommandRequest command)
    {
        var text = new ShellCommand().InputFrom(command.StandardInput ?? "/dev/null").OutputTo(OutputOf(job, command) ?? "/dev/null");
        var error = ErrorOf(job, command);
        text = error is not null && error == OutputOf(job, command) ? text.ErrorToOutput() : text.ErrorTo(error ?? "/dev/null");
        return " " + text;
    }
}
