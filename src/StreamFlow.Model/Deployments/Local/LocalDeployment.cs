using System.ComponentModel;

namespace StreamFlow;

/// <summary>The machine on which the workflow is run.</summary>
[ConnectorType("local")]
public sealed record LocalDeployment : Deployment
{
    /// <summary>Gets the size of the chunks in which data are copied, in bytes. Default: 65536.</summary>
    [DefaultValue(65536)]
    [Range(1)]
    public ByteSize? TransferBufferSize { get; init; }
}
