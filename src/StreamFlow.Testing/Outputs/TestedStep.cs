using System.Reflection;
using StreamFlow.Spec;

namespace StreamFlow.Testing.Outputs;

/// <summary>Makes a program of a single step, whose outputs are those of the step.</summary>
internal static class TestedStep
{
    /// <summary>Makes the program.</summary>
    /// <param name="step">The step.</param>
    /// <param name="directory">The directory to which the paths in it are relative.</param>
    public static TestedProgram Program(Step step, string directory)
    {
        var type = step.GetType();
        var builder = new StreamFlowDocumentBuilder(typeof(TestedStep)).Add("step", "Step", step);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.PropertyType is { IsGenericType: true } output
                && output.GetGenericTypeDefinition() is var kind
                && (kind == typeof(Out<>) || kind == typeof(OptionalOut<>)))
            {
                var name = property.GetCustomAttribute<NameAttribute>()?.Name ?? Naming.KeyOf(property.Name);
                var link = ((Source)property.GetValue(step)!).Link;
                builder.Add(name, property.Name, new TestedOutput(new WorkflowOutputOptions(output.GetGenericArguments()[0], kind == typeof(OptionalOut<>), link)));
            }
        }

        return new TestedProgram(new StreamFlowProgram(type.Name, builder.Build) { BaseDirectory = directory });
    }
}
