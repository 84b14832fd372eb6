namespace StreamFlow.Cwl.Tools.Resources;

/// <summary>What a job asks for; sizes in MiB.</summary>
/// <param name="CoresMin">The least number of cores.</param>
/// <param name="CoresMax">The greatest number of cores that it can use.</param>
/// <param name="RamMin">The least memory.</param>
/// <param name="RamMax">The greatest memory that it can use.</param>
/// <param name="TmpdirMin">The least space for temporary files.</param>
/// <param name="OutdirMin">The least space for outputs.</param>
internal sealed record ResourceRequest(double CoresMin, double CoresMax, double RamMin, double RamMax, double TmpdirMin, double OutdirMin)
{
    /// <summary>Gets the greatest number of cores that the document states; null when it states none.</summary>
    public double? CoresLimit { get; init; }

    /// <summary>Gets the greatest memory that the document states, in MiB; null when it states none.</summary>
    public double? RamLimit { get; init; }

    /// <summary>Gets the space for temporary files that the document requires; zero when it is a hint or the default of the standard, for which nothing is refused.</summary>
    public double RequiredTmpdir { get; init; }

    /// <summary>Gets the space for outputs that the document requires; zero when it is a hint or the default of the standard.</summary>
    public double RequiredOutdir { get; init; }

    /// <summary>Gets whether the number of cores was asked for, and is not the default of the standard.</summary>
    public bool AsksForCores { get; init; }

    /// <summary>Gets whether the memory was asked for, and is not the default of the standard.</summary>
    public bool AsksForRam { get; init; }

    /// <summary>Gets how many graphics processors were asked for; null when none were.</summary>
    public int? Gpus { get; init; }
}
