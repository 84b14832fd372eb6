namespace StreamFlow.Spec;

/// <summary>Checks that a deployment and a service that something names are declared.</summary>
internal sealed class ReferenceChecker(Validation run)
{
    /// <summary>Checks a reference.</summary>
    /// <param name="name">The name of the deployment.</param>
    /// <param name="service">The name of the service; null when none is given.</param>
    /// <param name="position">Where to report that a service is missing.</param>
    /// <param name="place">What messages call the place of the reference.</param>
    /// <returns>The deployment; null when it is not declared.</returns>
    public DeclaredDeployment? Check(ConfigScalar name, ConfigScalar? service, SourcePosition position, Place place)
    {
        if (!run.Deployments.TryGetValue(name.Text, out var deployment))
        {
            var suggestion = Spelling.Nearest(name.Text, run.Deployments.Keys);
            run.Report(Rules.UnknownDeployment.At(name.Position, name.Text, place, Spelling.Ending(suggestion)), suggestion);
            return null;
        }

        if (service is not null)
        {
            CheckService(deployment, service);
        }
        else if (deployment.Schema is { RequiresService: true } schema)
        {
            run.Report(Rules.MissingService.At(position, Sentence.Start(place), deployment.Name, schema.Type));
        }

        return deployment;
    }

    private void CheckService(DeclaredDeployment deployment, ConfigScalar service)
    {
        if (deployment.Services()?.ToList() is { } services && service.Kind == ConfigScalarKind.String && !services.Contains(service.Text))
        {
            var suggestion = Spelling.Nearest(service.Text, services);
            var ending = suggestion is null && services.Count > 0
                ? $"; its services are {string.Join(", ", services.Select(name => $"'{name}'"))}."
                : Spelling.Ending(suggestion);
            run.Report(Rules.UnknownService.At(service.Position, deployment.Name, service.Text, ending), suggestion);
        }
    }
}
