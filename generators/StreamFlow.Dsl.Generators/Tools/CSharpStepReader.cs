using System.Globalization;
using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Tools;

/// <summary>Reads the methods that are steps: what the record that is generated for one declares.</summary>
internal sealed class CSharpStepReader(CancellationToken cancellation)
{
    /// <summary>The end of the names of the records.</summary>
    public const string Suffix = "Step";

    private readonly DeclarationText _text = new(cancellation);

    /// <summary>Gives the name of the record of a method.</summary>
    public static string TypeNameOf(IMethodSymbol method) => method.Name + Suffix;

    /// <summary>Gives the name of the document of a method.</summary>
    public static string NameOf(IMethodSymbol method) => Naming.KeyOf(method.Name);

    /// <summary>Gives the name of the member of a parameter.</summary>
    public static string MemberOf(IParameterSymbol parameter) => char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1);

    /// <summary>Lists the parameters that are inputs: all but the token by which the run is cancelled.</summary>
    public static IEnumerable<IParameterSymbol> InputsOf(IMethodSymbol method) =>
        method.Parameters.Where(parameter => !AttributeReader.IsNamed(parameter.Type, "System.Threading.CancellationToken"));

    /// <summary>Lists the outputs: the members of a returned record, or the returned value.</summary>
    public static IReadOnlyList<(string Member, ITypeSymbol Type, ISymbol Source)> OutputsOf(IMethodSymbol method)
    {
        var type = method.ReturnType;
        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks" } } task)
        {
            if (task.TypeArguments is not [var result])
            {
                return [];
            }

            type = result;
        }

        return type switch
        {
            { SpecialType: SpecialType.System_Void } => [],
            INamedTypeSymbol { IsRecord: true } record when record.ContainingNamespace?.Name != "StreamFlow" =>
                [.. MemberNaming.Properties(record).Select(property => (property.Name, property.Type, (ISymbol)property))],
            _ => [("Result", type, method)],
        };
    }

    /// <summary>Reads a method.</summary>
    public ToolDeclaration Read(IMethodSymbol method)
    {
        var owner = method.ContainingType;
        var types = new TypeReader() { TakesPaths = true };
        return new ToolDeclaration(TypeNameOf(method), $"{MemberNaming.IdOf(owner)}.{TypeNameOf(method)}", MemberNaming.PositionOf(method))
        {
            Method = $"{owner.Name}.{method.Name}",
            Program = owner.ContainingAssembly.Name,
            Ports = new(InputsOf(method).Select(parameter => ReadInput(parameter, types)).Concat(OutputsOf(method).Select(output => ReadOutput(output, types)))),
            Attributes = EquatableArray.Of(NameAttribute(NameOf(method), MemberNaming.PositionOf(method))),
            Documentation = _text.Of(method),
        };
    }

    private PortDeclaration ReadInput(IParameterSymbol parameter, TypeReader types)
    {
        var type = types.Read(parameter.Type);
        return new PortDeclaration(MemberOf(parameter), type, MemberNaming.PositionOf(parameter))
        {
            IsRequired = !type.IsOptional && !parameter.HasExplicitDefaultValue,
            Initializer = parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value } ? Default(value, parameter) : null,
            Documentation = _text.OfParameter(parameter),
        };
    }

    private PortDeclaration ReadOutput((string Member, ITypeSymbol Type, ISymbol Source) output, TypeReader types) =>
        new(output.Member, types.Read(output.Type), MemberNaming.PositionOf(output.Source))
        {
            IsOutput = true,
            Attributes = output.Source is IPropertySymbol property && MemberNaming.NameOf(property) is var name && name != Naming.KeyOf(property.Name)
                ? EquatableArray.Of(NameAttribute(name, MemberNaming.PositionOf(property)))
                : default,
            Documentation = output.Source is IMethodSymbol method ? _text.OfReturn(method) : _text.Of(output.Source),
        };

    private static AttributeSpec NameAttribute(string name, SourcePosition position) =>
        new("Name", position) { Arguments = EquatableArray.Of<ConfigNode>(ConfigScalar.Of(name, position)) };

    private static ConfigScalar Default(object value, IParameterSymbol parameter)
    {
        var position = MemberNaming.PositionOf(parameter);
        var type = OptionTypes.Unwrap(parameter.Type);
        return value switch
        {
            _ when EnumMembers.TypeOf(type) is { } named && EnumMembers.Find(named, value) is { } member => ConfigScalar.Of(MemberNaming.NameOf(member), position),
            bool flag => ConfigScalar.Of(flag, position),
            string text => ConfigScalar.Of(text, position),
            float single => new ConfigScalar(ConfigScalarKind.Float, single.ToString("R", CultureInfo.InvariantCulture), position),
            double number => ConfigScalar.Of(number, position),
            _ => ConfigScalar.Of(Convert.ToInt64(value, CultureInfo.InvariantCulture), position),
        };
    }
}
