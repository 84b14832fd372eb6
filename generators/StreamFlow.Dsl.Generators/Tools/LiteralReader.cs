using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Tools;

/// <summary>Writes values of C# as CWL has them.</summary>
internal sealed class LiteralReader(ReadingNotes notes)
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type of the port or field; null when only the value says what it is.</param>
    /// <param name="name">The name of the member, for messages.</param>
    public ConfigNode Read(FoldedValue value, ITypeSymbol? type, string name)
    {
        var target = FoldedValues.Resolve(value);
        return (target, type is null ? null : OptionTypes.Unwrap(type)) switch
        {
            (FoldedNull, _) => ConfigScalar.Null(value.Position),
            (NotConstant, _) => notes.Unknown(target, name),
            (FoldedEnum { Member: var member }, _) => ConfigScalar.Of(MemberNaming.NameOf(member), value.Position),
            (FoldedScalar scalar, var plain) => Scalar(scalar.Value, plain, value, name),
            (FoldedCall { Class: "CwlFile", Method: "FromText", Arguments: [var basename, var contents] }, _) => Map(
                value.Position, ("class", Text("File", value)), ("basename", Read(basename, null, name)), ("contents", Read(contents, null, name))),
            (FoldedList list, var plain) => List(list.Items, plain, value, name),
            (FoldedObject { Type: { Name: "CwlFile" or "CwlDirectory" } file } created, _) => Path(created, file.Name.Substring("Cwl".Length), name),
            (FoldedObject { Type: { IsRecord: true } record } created, _) => Record(created, record, name),
            (FoldedObject { Members.Count: 0, Entries.Count: 0 } collection, var plain) => List(collection.Elements, plain, value, name),
            _ => notes.Unknown(new NotConstant(name, value.Position), name),
        };
    }

    private ConfigNode Scalar(object value, ITypeSymbol? type, FoldedValue source, string name) => (value, type?.SpecialType) switch
    {
        (bool flag, _) => ConfigScalar.Of(flag, source.Position),
        (string text, _) => ConfigScalar.Of(text, source.Position),
        (char character, _) => ConfigScalar.Of(character.ToString(), source.Position),
        (TimeSpan, _) => notes.Unknown(new NotConstant(name, source.Position), name),
        // What takes any value takes a double at most.
        (float single, SpecialType.System_Single or SpecialType.None or null) when type?.Name != "CwlAny" => Number(single, source),
        (_, SpecialType.System_Single) => Number(Convert.ToSingle(value, CultureInfo.InvariantCulture), source),
        (_, SpecialType.System_Double) => ConfigScalar.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture), source.Position),
        (double number, _) => ConfigScalar.Of(number, source.Position),
        (float number, _) => ConfigScalar.Of((double)number, source.Position),
        _ => ConfigScalar.Of(Convert.ToInt64(value, CultureInfo.InvariantCulture), source.Position),
    };

    private static ConfigScalar Number(float value, FoldedValue source) =>
        new(ConfigScalarKind.Float, value.ToString("R", CultureInfo.InvariantCulture), source.Position);

    private ConfigList List(IReadOnlyList<FoldedValue> items, ITypeSymbol? type, FoldedValue source, string name)
    {
        var element = ElementTypes.Of(type);
        return new ConfigList([.. items.Select(item => Read(item, element, name))], source.Position);
    }

    private ConfigMap Path(FoldedObject created, string kind, string name)
    {
        var entries = new List<(string Key, ConfigNode Value)> { ("class", Text(kind, created)) };
        if (created.Find("Location") is { } location)
        {
            entries.Add(("location", Read(location.Value, null, name)));
        }

        if (created.Find("Format") is { } format && FoldedValues.Resolve(format.Value) is not FoldedNull)
        {
            entries.Add(("format", Read(format.Value, null, name)));
        }

        if (created.Find("SecondaryFiles") is { } files && Read(files.Value, null, name) is ConfigList { Items.Count: > 0 } list)
        {
            entries.Add(("secondaryFiles", list));
        }

        return Map(created.Position, [.. entries]);
    }

    private ConfigMap Record(FoldedObject created, INamedTypeSymbol type, string name)
    {
        var entries = new List<(string Key, ConfigNode Value)>();
        foreach (var property in MemberNaming.Properties(type).Where(property => property.GetMethod is not null))
        {
            var value = created.Find(property.Name) is { } member ? Read(member.Value, property.Type, name) : Initial(property, created, name);
            if (value is not null and not ConfigScalar { Kind: ConfigScalarKind.Null })
            {
                entries.Add((MemberNaming.NameOf(property), value));
            }
        }

        return Map(created.Position, [.. entries]);
    }

    /// <summary>Writes the value that a field has when nothing sets it; null for none.</summary>
    private ConfigNode? Initial(IPropertySymbol property, FoldedObject created, string name)
    {
        if (!property.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() is ParameterSyntax or PropertyDeclarationSyntax { Initializer: null, ExpressionBody: null }))
        {
            return notes.Unknown(new NotConstant(property.Name, created.Position), name);
        }

        return property.Type switch
        {
            { SpecialType: SpecialType.System_Boolean } => ConfigScalar.Of(false, created.Position),
            { SpecialType: SpecialType.System_Single or SpecialType.System_Double } => ConfigScalar.Of(0d, created.Position),
            { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => ConfigScalar.Of(0L, created.Position),
            INamedTypeSymbol { TypeKind: TypeKind.Enum } type when EnumMembers.Find(type, 0) is { } member => ConfigScalar.Of(MemberNaming.NameOf(member), created.Position),
            _ => null,
        };
    }

    private static ConfigScalar Text(string text, FoldedValue source) => ConfigScalar.Of(text, source.Position);

    private static ConfigMap Map(SourcePosition position, params (string Key, ConfigNode Value)[] entries) =>
        new([.. entries.Select(entry => new ConfigEntry(entry.Key, entry.Value.Position, entry.Value))], position);
}
