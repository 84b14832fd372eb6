using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.TestKit;

public abstract partial class ConnectorContract
{
    [Fact]
    public async Task Staging_DirectoriesAndLinks_AreThereBeforeTheCommand()
    {
        RequireStaging();
        await WriteAsync(At("source"), "text");
        await WriteAsync(At("old"), "old");

        var result = await StagedAsync(
            "cat in/link >out; [ ! -e ../old ] && [ -d ../tmp ]",
            new JobStaging
            {
                Removed = [At("old"), At("never there")],
                Directories = [At("job/in"), At("tmp")],
                Links = [new StagedLink(At("job/in/link"), At("source"))],
            });

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("text", await ReadAsync(At("job/out")));
        Assert.Null(result.Remains!.Files);
    }

    [Fact]
    public async Task Staging_NamesOfAnySort_AreListedAsTheyAre()
    {
        RequireStaging();
        await Files.CreateDirectoryAsync(At("job"), Token);
        await WriteAsync(At($"job/{Hostile.Replace('\n', ' ')}"), "12345");
        var result = await StagedAsync(
            "mkdir sub; echo x >sub/deep; echo x >.hidden; ln -s .hidden link; ln -s nowhere dangling; : >' '; : >'a  b'; echo 12 >twelve",
            new JobStaging { Directories = [At("job")], Listed = At("job") });

        var files = result.Remains!.Files!;
        var listed = await files.ListAsync(At("job"), Token);
        Assert.Equal(await Files.ListAsync(At("job"), Token), listed);
        Assert.Equal(8, listed.Count);
        Assert.Equal(5, (await files.StatAsync(At($"job/{Hostile.Replace('\n', ' ')}"), followLinks: true, Token))!.Value.Size);
        foreach (var pattern in new[] { "*", ".h*", "twelve", "t[v-x]*e", "*/deep", "sub/*", "sub/", "nothing", "link", "dangling", " ", @"t\welve", ".", "*  b", "./t*" })
        {
            Assert.Equal(await Files.GlobAsync(At("job"), pattern, Token), await files.GlobAsync(At("job"), pattern, Token));
        }

        foreach (var name in new[] { "twelve", "link", "dangling", "sub", "sub/deep", "nothing", "nothing/deep", "sub/nothing", ".hidden", "sub/..", "." })
        {
            Assert.Equal(await Files.StatAsync(At($"job/{name}"), followLinks: true, Token), await files.StatAsync(At($"job/{name}"), followLinks: true, Token));
            Assert.Equal(await Files.StatAsync(At($"job/{name}"), followLinks: false, Token), await files.StatAsync(At($"job/{name}"), followLinks: false, Token));
        }
    }

    [Theory]
    [InlineData("printf x >'a\nb'")]
    [InlineData("i=0; while [ $i -lt 200 ]; do : >a-name-that-is-rather-long-$i; i=$((i+1)); done")]
    public async Task Staging_WhatDoesNotFitInPassing_IsLeftToTheFileSystem(string script)
    {
        RequireStaging();
        var result = await StagedAsync(script, new JobStaging { Directories = [At("job")], Listed = At("job") });

        Assert.Equal(0, result.ExitCode);
        Assert.Null(result.Remains!.Files);
    }

    [Theory]
    [InlineData(":", false)]
    [InlineData(": >../tmp/file", true)]
    [InlineData(": >../tmp/.file", true)]
    [InlineData("ln -s nowhere ../tmp/..link", true)]
    public async Task Staging_TemporaryDirectory_IsLookedInto(string script, bool hasFiles)
    {
        RequireStaging();
        var result = await StagedAsync(script, new JobStaging { Directories = [At("job"), At("tmp")], Temporary = At("tmp") });

        Assert.Equal(hasFiles, result.Remains!.HasTemporaryFiles);
    }

    [Fact]
    public async Task Staging_ThatFails_DoesNotStartTheCommand()
    {
        RequireStaging();
        await WriteAsync(At("file"), string.Empty);

        var directory = await Assert.ThrowsAsync<WorkflowExecutionException>(() =>
            StagedAsync(": >../ran", new JobStaging { Directories = [At("job"), At("file/below")] }));
        var link = await Assert.ThrowsAsync<WorkflowExecutionException>(() =>
            StagedAsync(": >../ran", new JobStaging { Directories = [At("job")], Links = [new StagedLink(At("file"), "/tmp")] }));

        Assert.Contains("could not be started", directory.Message, StringComparison.Ordinal);
        Assert.Contains(At("file"), directory.Message, StringComparison.Ordinal);
        Assert.Contains("File exists", link.Message, StringComparison.Ordinal);
        Assert.Null(await Files.StatAsync(At("ran"), followLinks: true, Token));
    }

    [Fact]
    public async Task Staging_ManyJobsAtOnce_AreEachTheirOwn()
    {
        RequireStaging();
        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Connector.RunAsync(
            Location,
            new CommandRequest
            {
                Arguments = ["sh", "-c", $"echo {i} >out{i}; exit {i}"],
                Environment = Standard,
                WorkingDirectory = At($"{i}"),
                JobName = "job",
                Staging = new JobStaging { Directories = [At($"{i}")], Listed = At($"{i}") },
            },
            Token).AsTask()));

        for (var i = 0; i < results.Length; i++)
        {
            Assert.Equal(i, results[i].ExitCode);
            Assert.Equal([$"out{i}"], (await results[i].Remains!.Files!.ListAsync(At($"{i}"), Token)).Select(static entry => entry.Name));
        }
    }

    private Task<CommandResult> StagedAsync(string script, JobStaging staging) => Connector.RunAsync(
        Location,
        new CommandRequest { Arguments = ["sh", "-c", script], Environment = Standard, WorkingDirectory = At("job"), JobName = "job", Staging = staging },
        Token).AsTask();

    private void RequireStaging() => Assert.SkipUnless(Connector.StagesJobs, "this connector leaves the directories of jobs to its file system");
}
