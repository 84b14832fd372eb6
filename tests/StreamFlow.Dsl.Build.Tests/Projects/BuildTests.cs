namespace StreamFlow.Dsl.Build.Tests.Projects;

/// <summary>Builds real projects; each test takes a project from its first build through the changes it is about.</summary>
public sealed class BuildTests
{
    private static readonly string[] NormalVerbosity = ["build", "-v:n"];

    [Fact]
    public async Task Build_DeclaredFiles_FollowEveryChange()
    {
        using var project = new DemoProject();
        project.WriteProgram("version: v1.0", "cwl/main.cwl");
        project.Write("cwl/main.cwl", "cwlVersion: v1.2\nsteps: { one: { run: my tool.cwl } }\n");
        project.Write("cwl/my tool.cwl", "cwlVersion: v1.2\n");

        (await project.DotnetAsync("build", "-warnaserror")).Succeeded();
        Assert.Equal("version: v1.0", project.Read(DemoProject.Output + "streamflow.yml"));
        Assert.True(project.Has(DemoProject.Output + "cwl/main.cwl"));
        Assert.True(project.Has(DemoProject.Output + "cwl/my tool.cwl"));

        // Nothing changed: nothing is written.
        var written = File.GetLastWriteTimeUtc(project.At(DemoProject.Output + "streamflow.yml"));
        var again = (await project.DotnetAsync(NormalVerbosity)).Succeeded();
        Assert.DoesNotContain("Wrote ", again.Output);
        Assert.DoesNotContain("Copying file from", again.Output);
        Assert.Equal(written, File.GetLastWriteTimeUtc(project.At(DemoProject.Output + "streamflow.yml")));

        // A document names another tool; the file beside the binary was deleted; the old tool is not named any more.
        project.Write("cwl/main.cwl", "cwlVersion: v1.2\nsteps: { one: { run: other.cwl } }\n");
        project.Write("cwl/other.cwl", "cwlVersion: v1.2\n");
        File.Delete(project.At(DemoProject.Output + "streamflow.yml"));
        (await project.DotnetAsync("build")).Succeeded();
        Assert.True(project.Has(DemoProject.Output + "streamflow.yml"));
        Assert.True(project.Has(DemoProject.Output + "cwl/other.cwl"));
        Assert.False(project.Has(DemoProject.Output + "cwl/my tool.cwl"));

        // The declaration itself changes.
        project.WriteProgram("version: v1.0 # 2", "cwl/main.cwl");
        (await project.DotnetAsync("build")).Succeeded();
        Assert.Equal("version: v1.0 # 2", project.Read(DemoProject.Output + "streamflow.yml"));

        (await project.DotnetAsync("publish", "-o", project.At("out"), "-c", "Debug", "--no-build")).Succeeded();
        Assert.True(project.Has("out/streamflow.yml"));
        Assert.True(project.Has("out/cwl/other.cwl"));

        (await project.DotnetAsync("clean")).Succeeded();
        Assert.False(project.Has(DemoProject.Output + "streamflow.yml"));
        Assert.False(project.Has(DemoProject.Output + "cwl/main.cwl"));
        Assert.False(project.Has("obj/Debug/net10.0/streamflow/streamflow.yml"));
        Assert.True(project.Has("cwl/main.cwl"));
    }

    [Fact]
    public async Task Build_MissingDocument_FailsOnItsLineUntilItIsThere()
    {
        using var project = new DemoProject();
        project.WriteProgram("version: v1.0", "main.cwl");

        var first = (await project.DotnetAsync("build")).Failed();
        var second = (await project.DotnetAsync("build")).Failed();
        Assert.Contains($"{project.At("Program.cs")}(7,8): error SF4902: The file 'main.cwl' does not exist", first.Output);
        Assert.Contains("error SF4902", second.Output);

        project.Write("main.cwl", "cwlVersion: v1.2\n");
        (await project.DotnetAsync("build")).Succeeded();
        Assert.True(project.Has(DemoProject.Output + "main.cwl"));
    }

    [Fact]
    public async Task Build_DesignTime_WritesNothing()
    {
        using var project = new DemoProject();
        project.WriteProgram("version: v1.0");

        (await project.DotnetAsync(
            "msbuild", "-restore", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")).Succeeded();

        Assert.False(project.Has("obj/Debug/net10.0/streamflow.written.txt"));
        Assert.False(project.Has("obj/Debug/net10.0/streamflow/streamflow.yml"));
    }

    [Fact]
    public async Task Build_SeveralFrameworks_WritesEachItsOwn()
    {
        // The second framework needs no reference assemblies of its own.
        using var project = new DemoProject("<TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks><EnableWindowsTargeting>true</EnableWindowsTargeting>"
            + "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>");
        project.Write("Program.cs", """
            #if WINDOWS
            [assembly: System.Reflection.AssemblyMetadata("StreamFlow.File/streamflow.yml", "version: v1.0 # windows")]
            #else
            [assembly: System.Reflection.AssemblyMetadata("StreamFlow.File/streamflow.yml", "version: v1.0 # any")]
            #endif
            return 0;
            """);

        (await project.DotnetAsync("build")).Succeeded();
        var run = (await project.DotnetAsync("build", "-t:StreamFlowRun")).Failed();

        Assert.Equal("version: v1.0 # any", project.Read(DemoProject.Output + "streamflow.yml"));
        Assert.Equal("version: v1.0 # windows", project.Read("bin/Debug/net10.0-windows/streamflow.yml"));
        Assert.Contains("error SF4912", run.Output);
    }

    [Fact]
    public async Task StreamFlowRun_FailingProgram_FailsTheBuildWithItsLastOutput()
    {
        using var project = new DemoProject();
        project.WriteProgram("version: v1.0");

        (await project.DotnetAsync("build", "-t:StreamFlowRun")).Succeeded();
        var failed = (await project.DotnetAsync("build", "-t:StreamFlowRun", "-p:StreamFlowArguments=one %22two words%22")).Failed();

        Assert.Contains("error SF4910: The workflow failed with exit code 2", failed.Output);
        Assert.Contains("step /compile failed", failed.Output);
    }

    [Fact]
    public async Task StreamFlowRun_ProgramThatReportsItsFailure_GivesItsPlace()
    {
        using var project = new DemoProject();
        project.Write("Program.cs", """
            System.IO.File.WriteAllText(System.Environment.GetEnvironmentVariable("STREAMFLOW_FAILURE_FILE")!, "{\"failures\":["
                + "{\"id\":\"SF3001\",\"severity\":\"error\",\"file\":\"main.cwl\",\"line\":3,\"column\":5,\"message\":\"no such step\"},"
                + "{\"message\":\"step /compile failed: exit code 2\"}]}");
            return 1;
            """);

        var failed = (await project.DotnetAsync("build", "-t:StreamFlowRun")).Failed();

        Assert.Contains("main.cwl(3,5): error SF3001: no such step", failed.Output);
        Assert.Contains("error SF4910: step /compile failed: exit code 2", failed.Output);
    }
}
