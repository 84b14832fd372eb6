using StreamFlow.Cwl.Expressions.JavaScript.Protocol;
using StreamFlow.Cwl.Expressions.Parsing;

namespace StreamFlow.Cwl.Expressions.JavaScript.Pool;

/// <summary>What one worker knows already, and the frames that tell it the rest.</summary>
internal sealed class WorkerScripts
{
    private readonly Dictionary<ExpressionLibrary, int> _libraries = [];
    private readonly Dictionary<(ExpressionLibrary Library, string Code, bool IsBody), int> _scripts = [];

    /// <summary>Writes a request, after whatever the worker needs to know for it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="evaluation">The request.</param>
    /// <param name="request">The number by which the answer will name it.</param>
    public void Write(FrameWriter writer, Evaluation evaluation, int request)
    {
        if (evaluation.Library is null)
        {
            var code = evaluation.IsLibrary ? evaluation.Script.Code : Wrap(evaluation.Script);
            writer.WriteHeader(evaluation.IsLibrary ? FrameKind.CheckLibrary : FrameKind.Check, sizeof(int) + FrameWriter.LengthOf(code));
            writer.WriteInt32(request);
            writer.WriteText(code);
            return;
        }

        var script = Script(writer, evaluation.Library, evaluation.Script);
        writer.WriteHeader(FrameKind.Evaluate, (2 * sizeof(int)) + evaluation.Values.Length);
        writer.WriteInt32(request);
        writer.WriteInt32(script);
        writer.WriteBytes(evaluation.Values);
    }

    // The code begins on the first line and a comment at its end ends with it, so that lines in messages are the user's.
    private static string Wrap(JavaScriptPart script) =>
        script.IsBody ? $"(function () {{{script.Code}\n}})()" : $"(function () {{ return ({script.Code}\n); }})()";

    private int Script(FrameWriter writer, ExpressionLibrary library, JavaScriptPart script)
    {
        var key = (library, script.Code, script.IsBody);
        if (_scripts.TryGetValue(key, out var number))
        {
            return number;
        }

        var libraryNumber = Library(writer, library);
        number = _scripts.Count;
        _scripts.Add(key, number);
        var code = Wrap(script);
        writer.WriteHeader(FrameKind.Script, (2 * sizeof(int)) + FrameWriter.LengthOf(code));
        writer.WriteInt32(number);
        writer.WriteInt32(libraryNumber);
        writer.WriteText(code);
        return number;
    }

    private int Library(FrameWriter writer, ExpressionLibrary library)
    {
        if (_libraries.TryGetValue(library, out var number))
        {
            return number;
        }

        number = _libraries.Count;
        _libraries.Add(library, number);
        writer.WriteHeader(FrameKind.Library, (2 * sizeof(int)) + library.Scripts.Sum(FrameWriter.LengthOf));
        writer.WriteInt32(number);
        writer.WriteInt32(library.Scripts.Count);
        foreach (var script in library.Scripts)
        {
            writer.WriteText(script);
        }

        return number;
    }
}
