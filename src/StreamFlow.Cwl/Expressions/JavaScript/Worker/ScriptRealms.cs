using Jurassic;

namespace StreamFlow.Cwl.Expressions.JavaScript.Worker;

/// <summary>Compiles libraries and makes a realm for each evaluation, so that none sees what another did.</summary>
/// <remarks>The next realm is made while the worker waits, so that an evaluation does not wait for it.</remarks>
internal sealed class ScriptRealms
{
    // A quarter of what other engines allow before "too much recursion"; the stack of the worker's thread is made for it.
    private const int DeepestRecursion = 10_000;

    // Browsers and Node.js have a console even where nobody reads it, and documents write to it.
    private static readonly Lazy<CompiledScript> Console = new(() => CompiledScript.Compile(
        new StringScriptSource("var console = (function () { var f = function () {}; return { log: f, info: f, warn: f, error: f, debug: f }; })();"),
        Options()));

    private readonly Dictionary<int, IReadOnlyList<CompiledScript>> _libraries = [];
    private ScriptEngine? _next;
    private int _nextLibrary;

    /// <summary>Gives the options under which everything is compiled: strict mode, as the standard has it.</summary>
    public static Jurassic.Compiler.CompilerOptions Options() => new() { ForceStrictMode = true };

    /// <summary>Compiles a library.</summary>
    /// <param name="number">The number by which it is known.</param>
    /// <param name="scripts">Its scripts.</param>
    public void Define(int number, IReadOnlyList<string> scripts)
    {
        var compiled = new List<CompiledScript>();
        if (scripts.Any(static script => script.Contains("console", StringComparison.Ordinal)))
        {
            compiled.Add(Console.Value);
        }

        for (var i = 0; i < scripts.Count; i++)
        {
            compiled.Add(CompiledScript.Compile(new StringScriptSource(scripts[i], $"expressionLib[{i}]"), Options()));
        }

        _libraries[number] = compiled;
    }

    /// <summary>Gives a realm in which a library has run and nothing else.</summary>
    public ScriptEngine Take(int library)
    {
        var realm = _next is not null && _nextLibrary == library ? _next : Make(library);
        _next = null;
        return realm;
    }

    /// <summary>Makes the realm for the next evaluation.</summary>
    public void Prepare(int library)
    {
        if (_next is null || _nextLibrary != library)
        {
            _next = Make(library);
            _nextLibrary = library;
        }
    }

    /// <summary>Gives a realm its console.</summary>
    public static void AddConsole(ScriptEngine realm) => Console.Value.Execute(realm);

    private ScriptEngine Make(int library)
    {
        var realm = new ScriptEngine { ForceStrictMode = true, RecursionDepthLimit = DeepestRecursion };
        foreach (var script in _libraries[library])
        {
            script.Execute(realm);
        }

        return realm;
    }
}
