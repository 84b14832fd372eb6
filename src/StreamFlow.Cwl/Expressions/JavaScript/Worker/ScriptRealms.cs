using Jurassic;

namespace StreamFlow.Cwl.Expressions.JavaScript.Worker;

/// <summary>Compiles libraries and makes realms for evaluations, so that none sees what another did.</summary>
/// <remarks>
/// Expressions that cannot change a realm share one. The others get a new one each; it is made while the worker waits for work.
/// </remarks>
internal sealed class ScriptRealms
{
    // A quarter of what other engines allow before "too much recursion"; the stack of the worker's thread is made for it.
    private const int DeepestRecursion = 10_000;

    // Browsers and Node.js have a console even where nobody reads it, and documents write to it.
    private static readonly Lazy<CompiledScript> Console = new(() => CompiledScript.Compile(
        new StringScriptSource("var console = (function () { var f = function () {}; return { log: f, info: f, warn: f, error: f, debug: f }; })();"),
        Options()));

    private readonly Dictionary<int, IReadOnlyList<CompiledScript>> _libraries = [];
    private readonly Dictionary<string, CompiledScript> _compiled = new(StringComparer.Ordinal);
    private ScriptEngine? _shared;
    private ScriptEngine? _next;
    private int _nextLibrary;

    /// <summary>Gives the options under which everything is compiled: strict mode, as the standard has it.</summary>
    public static Jurassic.Compiler.CompilerOptions Options() => new() { ForceStrictMode = true };

    /// <summary>Compiles a script of a library, which is kept for when the library is defined.</summary>
    /// <param name="script">The script.</param>
    public void Compile(string script) => _compiled[script] = CompiledScript.Compile(new StringScriptSource(script, "expressionLib"), Options());

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
            compiled.Add(_compiled.Remove(scripts[i], out var known)
                ? known
                : CompiledScript.Compile(new StringScriptSource(scripts[i], $"expressionLib[{i}]"), Options()));
        }

        _libraries[number] = compiled;
    }

    /// <summary>Gives a realm for an expression that is sure to leave no trace in it.</summary>
    /// <param name="library">The library; code of its own might leave traces.</param>
    public ScriptEngine Share(int library) => _libraries[library].Count == 0 ? _shared ??= Make(library) : Take(library);

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
        // What is compiled here is strict by the options. Forced on the realm, strict mode would hide the parameters of a function
        // made from text (new Function('a', 'return a')), as template libraries make them.
        var realm = new ScriptEngine { RecursionDepthLimit = DeepestRecursion };
        foreach (var script in _libraries[library])
        {
            script.Execute(realm);
        }

        return realm;
    }
}
