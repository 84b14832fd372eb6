using StreamFlow.Model.Tests.Deployments;
using StreamFlow.Schema;
using StreamFlow.Spec;

namespace StreamFlow.Model.Tests.Reference;

/// <summary>The types that the tests may name.</summary>
internal static class Catalogs
{
    /// <summary>Gets the built-in types.</summary>
    public static SchemaCatalog BuiltIn => new ModelTypes().Catalog;

    /// <summary>Gets the built-in types and connectors such as users write.</summary>
    public static SchemaCatalog WithOwnConnectors => new ModelTypes(typeof(ClusterDeployment), typeof(FarmDeployment)).Catalog;
}
