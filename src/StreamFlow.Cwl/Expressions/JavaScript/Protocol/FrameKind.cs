namespace StreamFlow.Cwl.Expressions.JavaScript.Protocol;

/// <summary>What a frame between this process and a worker is about.</summary>
internal enum FrameKind : byte
{
    /// <summary>To the worker: the scripts of a library and the number by which it is known from now on.</summary>
    Library = 1,

    /// <summary>To the worker: the code of a script, the number of its library and the number by which it is known from now on.</summary>
    Script,

    /// <summary>To the worker: evaluate a script with the values that follow.</summary>
    Evaluate,

    /// <summary>To the worker: compile code and say what is wrong with it.</summary>
    Check,

    /// <summary>To the worker: compile a script of a library and say what is wrong with it.</summary>
    CheckLibrary,

    /// <summary>From the worker: the result as JSON; empty for a check that found nothing.</summary>
    Result,

    /// <summary>From the worker: why there is no result.</summary>
    Failure,
}
