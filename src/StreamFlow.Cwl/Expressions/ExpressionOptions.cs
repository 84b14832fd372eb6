namespace StreamFlow.Cwl.Expressions;

/// <summary>Limits for the evaluation of JavaScript.</summary>
internal sealed record ExpressionOptions
{
    /// <summary>Gets how long one evaluation may take. Default: 20 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets how much memory, in bytes, the objects of one worker may take. Default: 512 MiB.</summary>
    public long MaximumMemory { get; init; } = 512L << 20;

    /// <summary>Gets how many worker processes may run at once. Default: one per processor.</summary>
    public int MaximumWorkers { get; init; } = Environment.ProcessorCount;

    /// <summary>Gets how long a worker may take to start. Default: 30 seconds, for machines that are busy with the jobs.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
