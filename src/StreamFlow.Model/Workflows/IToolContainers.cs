using System.ComponentModel;

namespace StreamFlow;

/// <summary>A way to make the containers that tools of a CWL document ask for, one for each image.</summary>
/// <remarks>
/// It has the options of the deployment of the same kind, without the image, which comes from the tool. The members of
/// <see cref="Deployment"/> itself do not count: these containers are always made when first needed.
/// </remarks>
public interface IToolContainers
{
    /// <summary>Gets whether the containers stand on top of the deployment to which the step is bound, instead of taking its place; on the local machine they always take its place. Default: true.</summary>
    [BesideType]
    [DefaultValue(true)]
    bool? Wrapper { get; init; }
}
