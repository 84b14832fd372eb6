using System.Reflection;

namespace StreamFlow.Reading;

/// <summary>Looks at records by reflection.</summary>
internal static class RecordTypes
{
    /// <summary>Tells whether a type is a record, or a record struct.</summary>
    public static bool IsRecord(Type type) => type.IsValueType
        ? type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null
        : type.GetMethod("<Clone>$") is not null;

    /// <summary>Gives the public properties of a record, those of base records first, each in the order of the text.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type)
    {
        var own = type
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.GetMethod is { } getter && getter.GetParameters().Length == 0)
            .OrderBy(property => property.MetadataToken);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? Properties(parent).Concat(own) : own;
    }
}
