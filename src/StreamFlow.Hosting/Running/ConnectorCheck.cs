using StreamFlow.Core.Connectors;
using StreamFlow.Schema;

namespace StreamFlow.Hosting.Running;

/// <summary>Finds the deployments of a run that no connector serves, before anything starts.</summary>
internal static class ConnectorCheck
{
    /// <summary>Lists the deployments that a workflow uses, with those that they stand on, in the order of the bindings.</summary>
    public static IReadOnlyList<Deployment> UsedBy(Workflow workflow)
    {
        var used = new List<Deployment>();
        foreach (var binding in workflow.Bindings ?? [])
        {
            foreach (var target in binding.Targets)
            {
                for (var deployment = target.Deployment; deployment is not null; deployment = deployment.Wraps?.Deployment)
                {
                    if (!used.Exists(other => ReferenceEquals(other, deployment)))
                    {
                        used.Add(deployment);
                    }
                }
            }
        }

        return used;
    }

    /// <summary>Refuses a run that needs a connector which is not there.</summary>
    /// <exception cref="UnsupportedFeatureException">One or more deployments have no connector; names them all.</exception>
    public static void Require(StreamFlowDocument document, ConnectorRegistry registry, IEnumerable<Workflow> workflows)
    {
        var missing = new List<string>();
        foreach (var workflow in workflows)
        {
            foreach (var deployment in UsedBy(workflow))
            {
                if (!registry.Supports(deployment.GetType()))
                {
                    var text = $"'{NameOf(document, deployment)}' (type {TypeOf(deployment)})";
                    if (!missing.Contains(text))
                    {
                        missing.Add(text);
                    }
                }
            }
        }

        if (missing.Count > 0)
        {
            throw new UnsupportedFeatureException(
                $"The connector of {(missing.Count == 1 ? "the deployment" : "the deployments")} {string.Join(", ", missing)} is not built yet. "
                + "Nothing was started; bind the steps to another deployment, or register a connector of your own.");
        }
    }

    /// <summary>Gives the name under which a document declares a deployment.</summary>
    public static string NameOf(StreamFlowDocument document, Deployment deployment)
    {
        foreach (var (name, other) in document.Deployments)
        {
            if (ReferenceEquals(other, deployment))
            {
                return name;
            }
        }

        return deployment.GetType().Name;
    }

    /// <summary>Gives the word after <c>type:</c>.</summary>
    public static string TypeOf(Deployment deployment) => ReflectionSchemaReader.Read(deployment.GetType()).Schema.Type;
}
