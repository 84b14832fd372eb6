using System.Reflection;
using System.Text.Json.Nodes;
using StreamFlow.Reading;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.CSharpSteps;

/// <summary>Takes the inputs of a method from JSON, and makes JSON of what it returns.</summary>
internal static class StepValues
{
    /// <summary>Makes an argument.</summary>
    /// <param name="value">The value of the input, as CWL has it.</param>
    /// <param name="type">The type of the parameter.</param>
    /// <exception cref="NotSupportedException">A step cannot have a parameter of the type.</exception>
    public static object? Read(JsonNode? value, Type type)
    {
        if (value is null)
        {
            return null;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
        {
            var symbol = value.GetValue<string>();
            var member = type.GetFields(BindingFlags.Public | BindingFlags.Static).First(field => LiteralReader.SymbolOf(field) == symbol);
            return member.GetValue(null);
        }

        if (type.IsSZArray)
        {
            var items = value.AsArray();
            var array = Array.CreateInstance(type.GetElementType()!, items.Count);
            for (var i = 0; i < items.Count; i++)
            {
                array.SetValue(Read(items[i], type.GetElementType()!), i);
            }

            return array;
        }

        return type switch
        {
            _ when type == typeof(bool) => value.GetValue<bool>(),
            _ when type == typeof(int) => (int)value.GetValue<double>(),
            _ when type == typeof(long) => value.GetValue<long>(),
            _ when type == typeof(float) => (float)value.GetValue<double>(),
            _ when type == typeof(double) => value.GetValue<double>(),
            _ when type == typeof(string) => value.GetValue<string>(),
            _ when type == typeof(FileInfo) => new FileInfo(PathOf(value)),
            _ when type == typeof(DirectoryInfo) => new DirectoryInfo(PathOf(value)),
            _ when type == typeof(CwlFile) => new CwlFile(PathOf(value)),
            _ when type == typeof(CwlDirectory) => new CwlDirectory(PathOf(value)),
            _ when RecordTypes.IsRecord(type) => ReadRecord(value.AsObject(), type),
            _ => throw new NotSupportedException($"A C# step cannot have an input of type '{type.Name}'."),
        };
    }

    /// <summary>Makes the outputs of what a method returned.</summary>
    public static JsonObject Outputs(object? result)
    {
        var outputs = new JsonObject();
        if (result is null)
        {
            return outputs;
        }

        if (!IsRecord(result.GetType()))
        {
            outputs["result"] = Write(result);
            return outputs;
        }

        foreach (var property in RecordTypes.Properties(result.GetType()))
        {
            outputs[NameOf(property)] = Write(property.GetValue(result));
        }

        return outputs;
    }

    private static bool IsRecord(Type type) => RecordTypes.IsRecord(type) && type.Namespace != nameof(StreamFlow);

    private static string NameOf(PropertyInfo property) => property.GetCustomAttribute<NameAttribute>()?.Name ?? Naming.KeyOf(property.Name);

    private static string PathOf(JsonNode value) => value["path"]?.GetValue<string>() ?? value["location"]!.GetValue<string>();

    private static object ReadRecord(JsonObject fields, Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First(
            candidate => candidate.GetParameters() is not [var only] || only.ParameterType != type);
        var parameters = constructor.GetParameters();
        var record = constructor.Invoke([.. parameters.Select(parameter => ReadField(fields, type, parameter))]);
        foreach (var property in RecordTypes.Properties(type))
        {
            if (property.CanWrite && !parameters.Any(parameter => parameter.Name == property.Name) && fields.TryGetPropertyValue(NameOf(property), out var value))
            {
                property.SetValue(record, Read(value, property.PropertyType));
            }
        }

        return record;
    }

    private static object? ReadField(JsonObject fields, Type type, ParameterInfo parameter)
    {
        var name = type.GetProperty(parameter.Name!) is { } property ? NameOf(property) : Naming.KeyOf(parameter.Name!);
        return Read(fields[name], parameter.ParameterType);
    }

    private static JsonNode? Write(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        int number => number,
        long number => number,
        float number => number,
        double number => number,
        string text => text,
        Enum word => LiteralReader.SymbolOf(word.GetType().GetField(word.ToString())!),
        FileInfo file => Located("File", file.FullName),
        DirectoryInfo directory => Located("Directory", directory.FullName),
        CwlFile file => Located("File", Path.GetFullPath(file.Location, JobDirectory.Current.FullName)),
        CwlDirectory directory => Located("Directory", Path.GetFullPath(directory.Location, JobDirectory.Current.FullName)),
        Array items => new JsonArray([.. items.Cast<object?>().Select(Write)]),
        _ when RecordTypes.IsRecord(value.GetType()) => Outputs(value),
        _ => throw new NotSupportedException($"A C# step cannot return a value of type '{value.GetType().Name}'."),
    };

    private static JsonObject Located(string kind, string path) => new() { ["class"] = kind, ["path"] = path };
}
