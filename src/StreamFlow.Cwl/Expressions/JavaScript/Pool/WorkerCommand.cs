using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using StreamFlow.Core.Processes;
using StreamFlow.Cwl.Expressions.JavaScript.Protocol;
using StreamFlow.Cwl.Expressions.JavaScript.Worker;

namespace StreamFlow.Cwl.Expressions.JavaScript.Pool;

/// <summary>How to start a worker.</summary>
internal static class WorkerCommand
{
    // What the runtime needs to be found and to start. Nothing else of the environment is a script's business.
    private static readonly string[] Inherited =
        ["PATH", "HOME", "TMPDIR", "TZ", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_BUNDLE_EXTRACT_BASE_DIR"];

    /// <summary>Gives the command for the program that is running, or, where that is native and so cannot compile JavaScript, for the one beside it.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="read">Reads a variable of this program's environment.</param>
    /// <exception cref="ScriptFailureException">The program cannot be started again, or is not there.</exception>
    public static ProcessRequest ForThisProgram(ExpressionOptions options, Func<string, string?> read)
    {
        var environment = Variables(options, read);
        return new ProcessRequest
        {
            Arguments = RuntimeFeature.IsDynamicCodeSupported ? SameProgram(environment) : [ProgramBeside(AppContext.BaseDirectory)],
            Environment = environment,
            WorkingDirectory = AppContext.BaseDirectory,
            GracePeriod = TimeSpan.Zero,
        };
    }

    /// <summary>Gives the path of the worker of a native program.</summary>
    /// <param name="directory">The directory of the program.</param>
    /// <exception cref="ScriptFailureException">It is not there.</exception>
    public static string ProgramBeside(string directory)
    {
        var path = Path.Combine(directory, OperatingSystem.IsWindows() ? $"{WorkerProtocol.Program}.exe" : WorkerProtocol.Program);
        return File.Exists(path)
            ? path
            : throw new ScriptFailureException(
                $"a program that is compiled to machine code leaves it to '{path}', which is not there. Copy the whole directory that 'streamflow' was published to, or use a link to it.");
    }

    private static List<string> SameProgram(Dictionary<string, string> environment)
    {
        var program = Environment.ProcessPath
            ?? throw new ScriptFailureException("the path of this program is unknown, so no process can be started for JavaScript.");
        var words = new List<string> { program };
        if (string.Equals(Path.GetFileNameWithoutExtension(program), "dotnet", StringComparison.OrdinalIgnoreCase))
        {
            words.Add(EntryAssembly());
        }

        if (ExpressionWorker.IsHosted)
        {
            words.Add(WorkerProtocol.Verb);
            return words;
        }

        if (AppContext.TryGetSwitch("System.StartupHookProvider.IsSupported", out var isSupported) && !isSupported)
        {
            throw new ScriptFailureException("this program was built without startup hooks and does not begin with StreamFlow's entry point.");
        }

        environment["DOTNET_STARTUP_HOOKS"] = HookAssembly();
        environment[WorkerProtocol.HookVariable] = "1";
        return words;
    }

    private static Dictionary<string, string> Variables(ExpressionOptions options, Func<string, string?> read)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_GCHeapHardLimit"] = options.MaximumMemory.ToString("X", CultureInfo.InvariantCulture),
            ["DOTNET_gcConcurrent"] = "0",
            ["DOTNET_gcServer"] = "0",
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_EnableDiagnostics"] = "0",
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
            [WorkerProtocol.TimeoutVariable] = ((long)options.Timeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
            [WorkerProtocol.MemoryVariable] = options.MaximumMemory.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var name in Inherited)
        {
            if (read(name) is { } value)
            {
                variables[name] = value;
            }
        }

        return variables;
    }

    private static string EntryAssembly() => Assembly.GetEntryAssembly()?.Location is { Length: > 0 } path
        ? path
        : throw new ScriptFailureException("the file of this program is unknown, so no process can be started for JavaScript.");

    // In a single file an assembly has a name and no path.
    private static string HookAssembly()
    {
        var assembly = typeof(WorkerCommand).Assembly;
        return assembly.Location is { Length: > 0 } path ? path : assembly.GetName().Name!;
    }
}
