using Jurassic;
using Jurassic.Compiler;

namespace StreamFlow.Cwl.Expressions.JavaScript.Worker;

/// <summary>Puts into words why a script gave no result.</summary>
internal static class WorkerFailure
{
    /// <summary>Tells whether the script is to blame, or the engine at it, rather than this program's pipes.</summary>
    public static bool IsOfScript(Exception e) => e is not (IOException or ObjectDisposedException or OutOfMemoryException);

    /// <summary>Describes an error.</summary>
    public static string Describe(Exception e) => e switch
    {
        JavaScriptException thrown => Describe(thrown),
        SyntaxErrorException syntax => $"{WithName("SyntaxError", syntax.Message)}{Place(syntax.LineNumber, syntax.SourcePath)}.{Hint(syntax)}",
        StackOverflowException or InsufficientExecutionStackException => "RangeError: too much recursion.",
        _ => $"the JavaScript engine gave up: {e.GetType().Name}: {e.Message}",
    };

    /// <summary>Describes a result that is not data.</summary>
    /// <param name="type">What <c>typeof</c> says about it.</param>
    public static string NotData(string type) => type switch
    {
        "undefined" => "it gave undefined; the standard wants null, a boolean, a number, a string, an array or an object. "
            + "A missing 'return' or a field that is not there are the usual reasons.",
        _ => $"it gave a {type}; the standard wants null, a boolean, a number, a string, an array or an object.",
    };

    private static string Describe(JavaScriptException thrown) =>
        $"{thrown.Message.TrimEnd('.')}{Place(thrown.LineNumber, thrown.SourcePath)}.";

    private static string WithName(string name, string message)
    {
        var text = message.TrimEnd('.');
        return text.StartsWith(name, StringComparison.Ordinal) ? text : $"{name}: {text}";
    }

    private static string Place(int line, string? source) =>
        line <= 0 ? string.Empty
        : source is null ? $" (line {line} of the code)"
        : $" (line {line} of {source})";

    private static string Hint(SyntaxErrorException syntax) =>
        syntax.Message.Contains("=>", StringComparison.Ordinal) || syntax.Message.Contains("'>'", StringComparison.Ordinal)
            ? " Arrow functions are not ECMAScript 5.1, the language of CWL; write function (x) { return …; }."
            : string.Empty;
}
