using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Model.Requirements;

/// <summary>How far directories are listed where a port says nothing.</summary>
/// <param name="Listing">How far.</param>
/// <param name="Position">Where it is written.</param>
internal sealed record LoadListingRequirement(LoadListing Listing, SourcePosition Position)
    : Requirement(RequirementKind.LoadListing, Position);
