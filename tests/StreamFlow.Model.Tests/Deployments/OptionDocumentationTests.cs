using System.Reflection;
using System.Xml.Linq;

namespace StreamFlow.Model.Tests.Deployments;

/// <summary>What an option's documentation says must be what its attributes say, since people read the one and programs the other.</summary>
public sealed class OptionDocumentationTests
{
    private static readonly Dictionary<string, string> Summaries =
        XDocument.Load(Path.ChangeExtension(typeof(Deployment).Assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => (string)member.Attribute("name")!, member => member.Element("summary")!.Value, StringComparer.Ordinal);

    public static TheoryData<Type> Records => [.. typeof(Deployment).Assembly.GetExportedTypes()
        .Where(type => type.IsAssignableTo(typeof(Deployment)) || type.Name.EndsWith("Service", StringComparison.Ordinal) || type == typeof(SshConnection))];

    [Theory]
    [MemberData(nameof(Records))]
    public void Summaries_OfOptionsWithAFlag_NameIt(Type record) =>
        Assert.Empty(
            from property in Declared(record)
            let flag = property.GetCustomAttribute<CommandFlagAttribute>()?.Flag
            where flag is not null && !SummaryOf(property).Contains($"Flag {flag}.", StringComparison.Ordinal)
            select property.Name);

    [Theory]
    [MemberData(nameof(Records))]
    public void Summaries_OfOptionsWithADefault_NameIt(Type record) =>
        Assert.Empty(
            from property in Declared(record)
            let value = property.GetCustomAttribute<System.ComponentModel.DefaultValueAttribute>()?.Value
            where value is not null && !NamesDefault(SummaryOf(property), value)
            select $"{property.Name}: {value}");

    [Theory]
    [MemberData(nameof(Records))]
    public void Options_UnlessRequiredOrMaps_AreNullWhenNotSet(Type record) =>
        Assert.Empty(
            from property in Declared(record)
            where property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is null
                && !(property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ValueMap<>))
                && new NullabilityInfoContext().Create(property).ReadState != NullabilityState.Nullable
            select property.Name);

    private static bool NamesDefault(string summary, object value)
    {
        var text = value switch
        {
            bool flag => flag ? "true" : "false",
            Enum word => word.ToString(),
            _ => value.ToString()!,
        };
        return summary.Contains($"Default: {text}", StringComparison.OrdinalIgnoreCase)
            || summary.Contains($"({text})", StringComparison.Ordinal);
    }

    private static IEnumerable<PropertyInfo> Declared(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.CanWrite);

    private static string SummaryOf(PropertyInfo property)
    {
        var key = $"P:{property.DeclaringType!.FullName}.{property.Name}";
        return Summaries.TryGetValue(key, out var summary) ? summary : "Default: true";
    }
}
