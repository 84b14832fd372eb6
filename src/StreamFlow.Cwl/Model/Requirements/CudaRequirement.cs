using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>The graphics processors that a command needs: the extension <c>cwltool:CUDARequirement</c> (cwltool's <c>extensions-v1.2.yml</c>).</summary>
/// <param name="VersionMin">The least version of CUDA, like <c>11.4</c>.</param>
/// <param name="ComputeCapabilities">One capability is the least that will do; of several, each is one that will do.</param>
/// <param name="DeviceCountMin">The least number of devices; null when it was not given.</param>
/// <param name="DeviceCountMax">The greatest number of devices that the command can use; null when it was not given.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record CudaRequirement(
    string VersionMin, IReadOnlyList<string> ComputeCapabilities, ExpressionOr<double>? DeviceCountMin, ExpressionOr<double>? DeviceCountMax, SourcePosition Position)
    : Requirement(RequirementKind.Cuda, Position)
{
    /// <summary>Gets how many devices a job gets: the least number, else the greatest, else 1.</summary>
    public ExpressionOr<double> DeviceCount => DeviceCountMin ?? DeviceCountMax ?? 1;
}
