namespace StreamFlow.Hosting.CwlRunner;

/// <summary>What the runner is asked to do with a document.</summary>
internal enum RunnerTask
{
    /// <summary>Run it.</summary>
    Run,

    /// <summary>Check it (<c>--validate</c>).</summary>
    Validate,

    /// <summary>List the files that it refers to (<c>--print-deps</c>).</summary>
    PrintDependencies,

    /// <summary>Draw its graph (<c>--print-dot</c>).</summary>
    PrintDot,

    /// <summary>Print it with all that it refers to as one document (<c>--pack</c>).</summary>
    Pack,

    /// <summary>Print a job file to fill in (<c>--make-template</c>).</summary>
    MakeTemplate,

    /// <summary>Explain the options and the inputs (<c>--help</c>).</summary>
    Help,

    /// <summary>Print the version (<c>--version</c>).</summary>
    Version,
}
