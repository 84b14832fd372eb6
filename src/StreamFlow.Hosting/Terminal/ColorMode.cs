namespace StreamFlow.Hosting.Terminal;

/// <summary>When to use colours on standard error.</summary>
internal enum ColorMode
{
    /// <summary>On a terminal, unless <c>NO_COLOR</c> is set or <c>TERM</c> is <c>dumb</c>.</summary>
    Auto,

    /// <summary>Also into a pipe or a file.</summary>
    Always,

    /// <summary>Not at all.</summary>
    Never,
}
