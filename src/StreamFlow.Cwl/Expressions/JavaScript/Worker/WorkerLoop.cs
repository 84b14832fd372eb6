using System.Text;
using Jurassic;
using Jurassic.Library;
using StreamFlow.Cwl.Expressions.JavaScript.Protocol;

namespace StreamFlow.Cwl.Expressions.JavaScript.Worker;

/// <summary>The life of a worker: reads a frame, does what it says, answers, until the pipe ends.</summary>
internal sealed class WorkerLoop(Stream input, Stream output, WorkerWatchdog watchdog)
{
    private const int NoLibrary = -1;

    private readonly FrameStream _frames = new(input);
    private readonly FrameWriter _writer = new();
    private readonly ScriptRealms _realms = new();
    private readonly Dictionary<int, WorkerScript> _scripts = [];
    private readonly Dictionary<string, CompiledEval> _checked = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _brokenLibraries = [];
    private readonly Dictionary<int, string> _brokenScripts = [];

    /// <summary>Runs until the other end closes the pipe.</summary>
    public void Run()
    {
        WarmUp();
        output.Write(WorkerProtocol.Greeting);
        output.Flush();
        while (_frames.TryRead(out var frame))
        {
            var reader = new FrameReader(frame[1..]);
            switch ((FrameKind)frame[0])
            {
                case FrameKind.Library:
                    DefineLibrary(ref reader);
                    break;
                case FrameKind.Script:
                    DefineScript(ref reader);
                    break;
                case FrameKind.Evaluate:
                    Evaluate(ref reader);
                    break;
                case FrameKind.Check:
                    Check(ref reader, code => _checked[code] = CompiledEval.Compile(new StringScriptSource(code), ScriptRealms.Options()));
                    break;
                case FrameKind.CheckLibrary:
                    Check(ref reader, _realms.Compile);
                    break;
            }
        }
    }

    // Everything that an evaluation needs is compiled before the greeting, so that the first one is not charged for it.
    private void WarmUp()
    {
        _realms.Define(NoLibrary, []);
        var realm = _realms.Take(NoLibrary);
        realm.SetGlobalValue("inputs", realm.Object.Construct());
        var script = CompiledEval.Compile(new StringScriptSource("(function () { return { a: [inputs.b, '' + 1] }; })()"), ScriptRealms.Options());
        JSONObject.Stringify(realm, script.Evaluate(realm));
        _realms.Share(NoLibrary);
    }

    private void DefineLibrary(ref FrameReader reader)
    {
        var number = reader.ReadInt32();
        var scripts = new string[reader.ReadInt32()];
        for (var i = 0; i < scripts.Length; i++)
        {
            scripts[i] = reader.ReadText();
        }

        try
        {
            _realms.Define(number, scripts);
        }
        catch (Exception e) when (WorkerFailure.IsOfScript(e))
        {
            _brokenLibraries[number] = WorkerFailure.Describe(e);
        }
    }

    private void DefineScript(ref FrameReader reader)
    {
        var number = reader.ReadInt32();
        var library = reader.ReadInt32();
        var code = reader.ReadText();
        if (_brokenLibraries.TryGetValue(library, out var broken))
        {
            _brokenScripts[number] = broken;
            return;
        }

        try
        {
            // As a rule a check before the run has compiled it already.
            var compiled = _checked.Remove(code, out var known) ? known : CompiledEval.Compile(new StringScriptSource(code), ScriptRealms.Options());
            _scripts[number] = new WorkerScript(
                compiled,
                library,
                UsesConsole: code.Contains("console", StringComparison.Ordinal),
                LeavesNoTrace: TraceAnalysis.LeavesNone(code));
        }
        catch (Exception e) when (WorkerFailure.IsOfScript(e))
        {
            _brokenScripts[number] = WorkerFailure.Describe(e);
        }
    }

    // What a check has compiled is kept for the run.
    private void Check(ref FrameReader reader, Action<string> compile)
    {
        var request = reader.ReadInt32();
        var code = reader.ReadText();
        try
        {
            compile(code);
            Answer(FrameKind.Result, request, string.Empty);
        }
        catch (Exception e) when (WorkerFailure.IsOfScript(e))
        {
            Answer(FrameKind.Failure, request, WorkerFailure.Describe(e));
        }
    }

    private void Evaluate(ref FrameReader reader)
    {
        var request = reader.ReadInt32();
        var number = reader.ReadInt32();
        if (_brokenScripts.TryGetValue(number, out var broken))
        {
            Answer(FrameKind.Failure, request, broken);
            return;
        }

        var script = _scripts[number];
        using (watchdog.Watch())
        {
            try
            {
                var json = Evaluate(ref reader, script, out var type);
                if (json is null)
                {
                    Answer(FrameKind.Failure, request, WorkerFailure.NotData(type));
                }
                else
                {
                    Answer(FrameKind.Result, request, json);
                }
            }
            catch (OutOfMemoryException)
            {
                // What else the exception has interrupted nobody knows, so the worker ends; the reader of its last words tells why.
                Environment.FailFast(WorkerProtocol.OutOfMemory);
            }
            catch (Exception e) when (WorkerFailure.IsOfScript(e))
            {
                Answer(FrameKind.Failure, request, WorkerFailure.Describe(e));
            }

            if (!script.LeavesNoTrace)
            {
                PrepareNext(script.Library);
            }
        }
    }

    private string? Evaluate(ref FrameReader reader, WorkerScript script, out string type)
    {
        var realm = script.LeavesNoTrace ? _realms.Share(script.Library) : _realms.Take(script.Library);
        if (script.UsesConsole)
        {
            ScriptRealms.AddConsole(realm);
        }

        realm.SetGlobalValue("inputs", ValueDecoder.Read(ref reader, realm));
        realm.SetGlobalValue("self", ValueDecoder.Read(ref reader, realm));
        realm.SetGlobalValue("runtime", ValueDecoder.Read(ref reader, realm));
        var value = script.Compiled.Evaluate(realm);
        type = TypeUtilities.TypeOf(value);
        return value is FunctionInstance ? null : JSONObject.Stringify(realm, value) as string;
    }

    private void PrepareNext(int library)
    {
        try
        {
            _realms.Prepare(library);
        }
        catch (Exception e) when (WorkerFailure.IsOfScript(e))
        {
            // The library throws; the next evaluation runs it again and reports what it says.
        }
    }

    private void Answer(FrameKind kind, int request, string text)
    {
        _writer.Clear();
        _writer.WriteHeader(kind, sizeof(int) + Encoding.UTF8.GetByteCount(text));
        _writer.WriteInt32(request);
        _writer.WriteUtf8(text);
        output.Write(_writer.Written);
        output.Flush();
    }
}
