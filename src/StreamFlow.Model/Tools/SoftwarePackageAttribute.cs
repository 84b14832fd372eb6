namespace StreamFlow;

/// <summary>Names software that the command needs to be installed, the CWL <c>SoftwareRequirement</c>.</summary>
/// <param name="package">The name of the package.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SoftwarePackageAttribute(string package) : RequirementAttribute
{
    /// <summary>Gets the name of the package.</summary>
    public string Package { get; } = package;

    /// <summary>Gets or sets the versions that work. Default: none, any.</summary>
    public string[] Versions { get; set; } = [];

    /// <summary>Gets or sets IRIs that identify the package, such as <c>https://bio.tools/bwa</c>. Default: none.</summary>
    public string[] Specs { get; set; } = [];
}
