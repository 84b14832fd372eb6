namespace StreamFlow.Model.Tests.Deployments;

/// <summary>How careful the farm is.</summary>
public enum FarmQuality
{
    /// <summary>For a first look.</summary>
    Draft,

    /// <summary>For the cinema.</summary>
    [ConfigName("final-cut")]
    Final,
}
