using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json.Nodes;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.CSharpSteps;

/// <summary>Runs the method of a C# step in the directory of a job: takes the inputs from a file there, and leaves the outputs in another.</summary>
internal static class StepCall
{
    private const string OutputsFile = "cwl.output.json";

    /// <summary>Runs the method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="directory">The absolute path of the job's directory.</param>
    /// <param name="cancellationToken">Is handed to the method, if it takes a token.</param>
    public static async Task RunAsync(Delegate method, string directory, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(Path.Join(directory, CSharpCommand.InputsFile), cancellationToken);
        var inputs = JsonNode.Parse(text)!.AsObject();
        JobDirectory.Enter(directory);
        var arguments = method.Method.GetParameters().Select(parameter => Argument(parameter, inputs, cancellationToken)).ToArray();
        var result = await ResultOfAsync(Invoke(method, arguments));
        await File.WriteAllTextAsync(Path.Join(directory, OutputsFile), StepValues.Outputs(result).ToJsonString(), cancellationToken);
    }

    private static object? Argument(ParameterInfo parameter, JsonObject inputs, CancellationToken cancellationToken)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return cancellationToken;
        }

        return inputs[Naming.KeyOf(parameter.Name!)] is { } value
            ? StepValues.Read(value, parameter.ParameterType)
            : parameter.HasDefaultValue ? parameter.DefaultValue : null;
    }

    private static object? Invoke(Delegate method, object?[] arguments)
    {
        try
        {
            return method.DynamicInvoke(arguments);
        }
        catch (TargetInvocationException error) when (error.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    /// <summary>Waits for a method that is asynchronous.</summary>
    private static async Task<object?> ResultOfAsync(object? returned)
    {
        if (returned?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>))
        {
            returned = type.GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(returned, null);
        }

        switch (returned)
        {
            case ValueTask task:
                await task;
                return null;
            case Task task:
                await task;
                // A method without a result has one of a type of the runtime's own.
                return task.GetType().GetProperty("Result") is { PropertyType.Name: not "VoidTaskResult" } result ? result.GetValue(task) : null;
            default:
                return returned;
        }
    }
}
