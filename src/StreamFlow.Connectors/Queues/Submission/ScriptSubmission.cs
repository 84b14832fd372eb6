using StreamFlow.Connectors.Queues.Jobs;
using StreamFlow.Connectors.Queues.Records;
using StreamFlow.Connectors.Queues.Schedulers;
using StreamFlow.Connectors.Queues.States;
using StreamFlow.Core.Queues;
using StreamFlow.Core.Shells;

namespace StreamFlow.Connectors.Queues.Submission;

/// <summary>Submits one script for one job or an array of jobs, so that no job is submitted twice and none is lost, whatever the scheduler answers.</summary>
/// <param name="scheduler">The scheduler.</param>
/// <param name="host">The submitting host.</param>
/// <param name="search">Finds jobs by name.</param>
/// <param name="ledger">The record.</param>
/// <param name="timing">How long to try.</param>
/// <param name="submitted">Gets the jobs that the scheduler has taken.</param>
/// <param name="refusals">Words refusals.</param>
internal sealed class ScriptSubmission(
    BatchScheduler scheduler,
    SubmitHost host,
    JobSearch search,
    QueuedJobLedger ledger,
    QueueTiming timing,
    Action<IReadOnlyList<QueueJob>> submitted,
    RefusalMessage refusals)
{
    private const int MostWritersAtOnce = 8;

    /// <summary>Submits jobs that are alike.</summary>
    /// <returns>False when they were refused because there are too many for one array, and are to be submitted in smaller ones.</returns>
    public async ValueTask<bool> TryAsync(IReadOnlyList<PendingSubmission> submissions, CancellationToken cancellationToken)
    {
        var wanted = new List<PendingSubmission>(submissions.Count);
        foreach (var submission in submissions)
        {
            if (submission.Job.IsCancelled)
            {
                submission.Job.End(new JobOutcome(143, FailureClass.Cancelled, "it was cancelled before it was submitted"));
            }
            else
            {
                wanted.Add(submission);
            }
        }

        if (wanted.Count == 0)
        {
            return true;
        }

        var jobs = wanted.ConvertAll(static submission => submission.Job);
        try
        {
            return await SubmitAsync(wanted[0], jobs, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or WorkflowExecutionException)
        {
            await RecordEndAsync(jobs);
            jobs.ForEach(job => job.Fail(error is WorkflowExecutionException
                ? error
                : new WorkflowExecutionException($"the script of the job cannot be written to '{jobs[0].Directory}': {error.Message}", error)));
            return true;
        }
    }

    private async ValueTask<bool> SubmitAsync(PendingSubmission first, List<QueueJob> jobs, CancellationToken cancellationToken)
    {
        var request = await WriteAsync(first, jobs, cancellationToken);
        await ledger.WriteAsync(QueuedJobStage.Intended, jobs, cancellationToken);
        var start = host.Time.GetTimestamp();
        var pause = TimeSpan.FromSeconds(5);
        while (true)
        {
            // From here on nothing is abandoned half way: a job whose identifier nobody has read could not be ended.
            var result = scheduler.ParseSubmission(await host.RunAsync(scheduler.SubmitCommand, scheduler.Submit(request), CancellationToken.None));
            if (result.Id is { } id)
            {
                await AcceptAsync(jobs, id);
                return true;
            }

            if (!result.IsTransient)
            {
                if (jobs.Count > 1 && result.Option == "array")
                {
                    return false;
                }

                throw refusals.Of(first.Service, result);
            }

            // It may have taken the job before the answer was lost: ask under the unique name before trying again.
            do
            {
                if (host.Time.GetElapsedTime(start) > timing.SubmissionPatience)
                {
                    throw refusals.OfSilence(result, timing.SubmissionPatience);
                }

                await Task.Delay(pause, host.Time, cancellationToken);
                pause = pause < TimeSpan.FromMinutes(1) ? pause * 2 : pause;
                if (await search.FindAsync([request.Name], CancellationToken.None) is not { } found)
                {
                    continue; // It still does not answer.
                }

                if (found.TryGetValue(request.Name, out var taken))
                {
                    await AcceptAsync(jobs, taken);
                    return true;
                }

                break;
            }
            while (true);
        }
    }

    private async ValueTask RecordEndAsync(List<QueueJob> jobs)
    {
        try
        {
            await ledger.WriteAsync(QueuedJobStage.Ended, jobs, CancellationToken.None);
        }
        catch (WorkflowExecutionException)
        {
            // The jobs fail already, and of an intent without a job the next process finds out that there is none.
        }
    }

    private async ValueTask<BatchRequest> WriteAsync(PendingSubmission first, List<QueueJob> jobs, CancellationToken cancellationToken)
    {
        var (leader, service) = (first.Job, first.Service);
        var name = scheduler.NameOf(first.Options.FirstOrDefault(static option => option.Key == "jobName") is { } given ? given.Words[^1].Split('=')[^1] : leader.Name, Guid.NewGuid().ToString("N")[..8]);
        var isArray = jobs.Count > 1;
        for (var i = 0; i < jobs.Count; i++)
        {
            jobs[i].Name = name;
            jobs[i].ArrayIndex = isArray ? i : null;
        }

        await Parallel.ForEachAsync(jobs, new ParallelOptions { MaxDegreeOfParallelism = MostWritersAtOnce, CancellationToken = cancellationToken }, async (job, token) =>
        {
            await host.Files.CreateDirectoryAsync(job.Directory, token);
            var hosts = job.Command!.Resources.Locations > 1 ? scheduler.HostsScript : null;
            await host.WriteAsync($"{job.Directory}/{QueueJobScript.FileName}", QueueJobScript.Write(job, host.Environment, hosts), token);
        });
        var command = QueueJobScript.Call(leader);
        if (isArray)
        {
            await host.WriteAsync(leader.Directory + "/elements", QueueJobScript.WriteArray(jobs, scheduler.ArrayIndexVariable!), cancellationToken);
            command = new ShellCommand("/bin/sh", leader.Directory + "/elements").ToString();
        }

        var script = leader.Directory + "/submitted";
        var text = service.Template.Render(command, leader.WorkingDirectory, QueueJobScript.Exports(host.Environment, leader.Command!.Environment).ToString().TrimEnd('&', ' '));
        await host.WriteAsync(script, text, cancellationToken);
        return new BatchRequest
        {
            Name = name,
            Script = script,
            Directory = leader.Directory,
            Options = [.. first.Options.Where(static option => option.Key != "jobName").SelectMany(static option => option.Words)],
            Elements = isArray ? jobs.Count : null,
        };
    }

    private async ValueTask AcceptAsync(List<QueueJob> jobs, string id)
    {
        var now = host.Time.GetUtcNow();
        foreach (var job in jobs)
        {
            job.ArrayId = job.ArrayIndex is null ? null : id;
            job.NativeId = job.ArrayIndex is { } index ? scheduler.ElementId(id, index) : id;
            job.OutputPath = scheduler.OutputPath(jobs[0].Directory, job.NativeId, job.ArrayIndex);
            job.LastChange = now;
        }

        submitted(jobs);
        await ledger.WriteAsync(QueuedJobStage.Submitted, jobs, CancellationToken.None);
    }
}
