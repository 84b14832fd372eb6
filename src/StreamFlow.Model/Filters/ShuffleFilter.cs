namespace StreamFlow;

/// <summary>Tries the targets in a random order, another for each job, so that jobs spread over them.</summary>
[ConfigType("shuffle")]
public sealed record ShuffleFilter : BindingFilter;
