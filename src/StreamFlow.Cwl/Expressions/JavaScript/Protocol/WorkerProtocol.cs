namespace StreamFlow.Cwl.Expressions.JavaScript.Protocol;

/// <summary>What both ends of the pipe to a worker agree on, apart from the frames.</summary>
internal static class WorkerProtocol
{
    /// <summary>The argument that makes this program a worker.</summary>
    public const string Verb = "__expression-worker";

    /// <summary>The program that is a worker and nothing else, for programs that cannot be one.</summary>
    public const string Program = "streamflow-expressions";

    /// <summary>The environment variable that makes a program a worker when it does not look for <see cref="Verb"/> itself.</summary>
    public const string HookVariable = "STREAMFLOW_EXPRESSION_WORKER";

    /// <summary>The environment variable with the time limit in milliseconds.</summary>
    public const string TimeoutVariable = "STREAMFLOW_EXPRESSION_TIMEOUT";

    /// <summary>The environment variable with the memory limit in bytes.</summary>
    public const string MemoryVariable = "STREAMFLOW_EXPRESSION_MEMORY";

    /// <summary>What the runtime says on standard error when memory runs out; a worker says the same.</summary>
    public const string OutOfMemory = "Out of memory";

    /// <summary>What the runtime says on standard error when the stack is used up.</summary>
    public const string StackOverflow = "Stack overflow";

    /// <summary>Gets what a worker sends once it is ready. What stands before it on the pipe is noise of the program's start.</summary>
    public static ReadOnlySpan<byte> Greeting => "\u0001StreamFlow expression worker 1\u0002"u8;
}
