namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>The requirements that are known, by the name of their class.</summary>
internal enum RequirementKind
{
    /// <summary><c>InlineJavascriptRequirement</c>.</summary>
    InlineJavascript,

    /// <summary><c>SchemaDefRequirement</c>.</summary>
    SchemaDef,

    /// <summary><c>LoadListingRequirement</c>.</summary>
    LoadListing,

    /// <summary><c>DockerRequirement</c>.</summary>
    Docker,

    /// <summary><c>SoftwareRequirement</c>.</summary>
    Software,

    /// <summary><c>InitialWorkDirRequirement</c>.</summary>
    InitialWorkDir,

    /// <summary><c>InplaceUpdateRequirement</c>.</summary>
    InplaceUpdate,

    /// <summary><c>EnvVarRequirement</c>.</summary>
    EnvVar,

    /// <summary><c>ShellCommandRequirement</c>.</summary>
    ShellCommand,

    /// <summary><c>ResourceRequirement</c>.</summary>
    Resource,

    /// <summary><c>WorkReuse</c>.</summary>
    WorkReuse,

    /// <summary><c>NetworkAccess</c>.</summary>
    NetworkAccess,

    /// <summary><c>ToolTimeLimit</c>.</summary>
    ToolTimeLimit,

    /// <summary><c>SubworkflowFeatureRequirement</c>.</summary>
    Subworkflow,

    /// <summary><c>ScatterFeatureRequirement</c>.</summary>
    Scatter,

    /// <summary><c>MultipleInputFeatureRequirement</c>.</summary>
    MultipleInput,

    /// <summary><c>StepInputExpressionRequirement</c>.</summary>
    StepInputExpression,

    /// <summary><c>cwltool:CUDARequirement</c>.</summary>
    Cuda,

    /// <summary><c>cwltool:MPIRequirement</c>.</summary>
    Mpi,
}
