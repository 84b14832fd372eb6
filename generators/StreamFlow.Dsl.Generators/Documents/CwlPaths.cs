namespace StreamFlow.Generators.Documents;

/// <summary>Follows names such as <c>MainCwl.Steps.Align.Ports.Sorted</c> through the class that is generated, before it exists.</summary>
internal static class CwlPaths
{
    /// <summary>Finds the path that a chain of names stands for; null when the class has no such member.</summary>
    /// <param name="document">The class.</param>
    /// <param name="names">The names after that of the class.</param>
    /// <param name="isPort">Whether the path is that of a port.</param>
    public static string? Resolve(CwlClass document, IReadOnlyList<string> names, out bool isPort)
    {
        isPort = false;
        var steps = document.Steps;
        var ports = document.Ports;
        string? path = null;
        for (var i = 0; i + 1 < names.Count; i += 2)
        {
            if (isPort)
            {
                return null;
            }

            switch (names[i])
            {
                case "Steps" when steps.FirstOrDefault(step => step.Name == names[i + 1]) is { } step:
                    (path, steps, ports) = (step.Path, step.Steps, step.Ports);
                    break;
                case "Ports" when ports.FirstOrDefault(port => port.Name == names[i + 1]) is { } port:
                    (path, isPort) = (port.Path, true);
                    break;
                default:
                    return null;
            }
        }

        return names.Count % 2 == 0 ? path : null;
    }
}
