namespace StreamFlow.Spec;

/// <summary>Finds deployments that nothing uses.</summary>
internal static class UsageRules
{
    public static void Check(ConfigMap root, Validation run)
    {
        // A file without workflows is one that other programs complete.
        if (root["workflows"] is not ConfigMap { Entries.Count: > 0 })
        {
            return;
        }

        foreach (var deployment in run.Deployments.Values.Where(deployment => deployment.IsUsed).ToList())
        {
            var inner = deployment;
            while (inner.Wraps is { } name && run.Deployments.TryGetValue(name.Text, out inner) && !inner.IsUsed)
            {
                inner.IsUsed = true;
            }
        }

        foreach (var deployment in run.Deployments.Values.Where(deployment => !deployment.IsUsed))
        {
            run.Report(Rules.UnusedDeployment.At(deployment.Position, deployment.Name));
        }
    }
}
