using System.Reflection;
using StreamFlow.Spec;

namespace StreamFlow.Schema;

/// <summary>Reads the schema of a connector, filter, policy or manager from the record that declares it.</summary>
internal sealed class ReflectionSchemaReader
{
    private readonly Dictionary<Type, RecordPlan> _records = [];

    private readonly XmlDocumentation? _documentation;

    private ReflectionSchemaReader(XmlDocumentation? documentation) => _documentation = documentation;

    /// <summary>Reads a type.</summary>
    /// <param name="type">The record, with <see cref="ConnectorTypeAttribute"/> or <see cref="ConfigTypeAttribute"/>.</param>
    /// <param name="documentation">Where the summaries come from; null for a schema without them.</param>
    /// <exception cref="InvalidOperationException">It has no such attribute, or a property whose type cannot stand in a file.</exception>
    public static TypePlan Read(Type type, XmlDocumentation? documentation = null)
    {
        var reader = new ReflectionSchemaReader(documentation);
        var record = reader.ReadRecord(type);
        var schema = ReadHead(type, record.Schema) with
        {
            ClrName = type.FullName ?? type.Name,
            Records = new EquatableArray<RecordSchema>(
                reader._records.Values.Where(other => other != record).Select(other => other.Schema).OrderBy(other => other.Name, StringComparer.Ordinal)),
        };
        return new TypePlan(schema, record);
    }

    /// <summary>Tells to which section a record belongs, by what it derives from.</summary>
    /// <exception cref="InvalidOperationException">It derives from nothing that a section takes.</exception>
    public static SchemaSection SectionOf(Type type) =>
        typeof(IToolContainers).IsAssignableFrom(type) ? SchemaSection.ContainerMapping
        : typeof(Deployment).IsAssignableFrom(type) ? SchemaSection.Deployment
        : typeof(BindingFilter).IsAssignableFrom(type) ? SchemaSection.BindingFilter
        : typeof(SchedulingPolicy).IsAssignableFrom(type) ? SchemaSection.Policy
        : typeof(Scheduler).IsAssignableFrom(type) ? SchemaSection.Scheduler
        : typeof(Database).IsAssignableFrom(type) ? SchemaSection.Database
        : typeof(DataManager).IsAssignableFrom(type) ? SchemaSection.DataManager
        : typeof(DeploymentManager).IsAssignableFrom(type) ? SchemaSection.DeploymentManager
        : typeof(FailureManager).IsAssignableFrom(type) ? SchemaSection.FailureManager
        : typeof(CheckpointManager).IsAssignableFrom(type) ? SchemaSection.CheckpointManager
        : throw new InvalidOperationException($"The record '{type}' derives from nothing that a StreamFlow file has a section for, such as '{typeof(Deployment)}'.");

    private static TypeSchema ReadHead(Type type, RecordSchema config)
    {
        if (type.GetCustomAttribute<ConnectorTypeAttribute>() is { } connector)
        {
            return new TypeSchema(SectionOf(type), connector.Type, config)
            {
                Aliases = connector.Aliases,
                CanWrap = connector.CanWrap,
                IsContainer = connector.IsContainer,
                IsBatch = connector.IsBatch,
                RequiresService = connector.RequiresService,
                Deprecated = connector.Deprecated,
            };
        }

        return type.GetCustomAttribute<ConfigTypeAttribute>() is { } other
            ? new TypeSchema(SectionOf(type), other.Type, config) { Aliases = other.Aliases, Deprecated = other.Deprecated }
            : throw new InvalidOperationException($"The record '{type}' has no attribute that says its type in the file: put [ConnectorType(\"…\")] on a deployment, [ConfigType(\"…\")] on others.");
    }

    private RecordPlan ReadRecord(Type type)
    {
        if (_records.TryGetValue(type, out var known))
        {
            return known;
        }

        var plan = new RecordPlan(type);
        _records[type] = plan;
        var parameters = RequiredParameters(type);
        var members = new List<MemberPlan>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            {
                var attributes = new MemberAttributes(property);
                if (!attributes.IsLeftOut)
                {
                    members.Add(ReadMember(property, attributes, parameters.Contains(property.Name)));
                }
            }
        }

        plan.Complete(members, type.GetCustomAttribute<ShorthandAttribute>()?.Key, _documentation?.Of(type));
        return plan;
    }

    /// <summary>The parameters of a positional record that have no default.</summary>
    private static HashSet<string?> RequiredParameters(Type type)
    {
        if (type.GetConstructor(Type.EmptyTypes) is not null)
        {
            return [];
        }

        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault();
        return [.. constructor?.GetParameters().Where(parameter => !parameter.HasDefaultValue).Select(parameter => parameter.Name) ?? []];
    }

    private MemberPlan ReadMember(PropertyInfo property, MemberAttributes attributes, bool isPositional)
    {
        var value = ReadValue(property, property.PropertyType, attributes);
        var option = new OptionSchema(attributes.Key?.Key ?? Naming.KeyOf(property.Name), property.Name, value.Schema)
        {
            Aliases = attributes.Key?.Aliases ?? [],
            DeprecatedAliases = attributes.Key?.Deprecated ?? [],
            IsRequired = attributes.IsRequired || isPositional,
            IsRequiredWhenExternal = attributes.IsRequiredWhenExternal,
            Default = attributes.Default(value),
            ExclusiveGroups = new EquatableArray<string>(attributes.ExclusiveGroups),
            Requires = attributes.Requires?.Keys ?? [],
            Deprecated = attributes.Deprecated?.Replacement,
            HasUniqueItems = attributes.HasUniqueItems,
            IsServiceMap = attributes.IsServiceMap,
            Summary = _documentation?.Of(property),
        };
        return new MemberPlan(option, property, value);
    }

    private ValuePlan ReadValue(PropertyInfo property, Type declared, MemberAttributes attributes)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var generic && (generic == typeof(ValueList<>) || generic == typeof(ValueMap<>)))
        {
            var item = ReadValue(property, type.GetGenericArguments()[0], attributes);
            var schema = new ValueSchema(generic == typeof(ValueList<>) ? OptionKind.List : OptionKind.Map)
            {
                Item = item.Schema,
                AlsoAccepts = attributes.AlsoAccepts & ConfigForms.Single,
            };
            return new ValuePlan(schema, type) { Item = item };
        }

        if (ScalarSchemas.Read(type, attributes) is { } scalar)
        {
            return scalar;
        }

        if (!type.IsClass || type.IsAbstract || type.Namespace is "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true)
        {
            throw new InvalidOperationException(
                $"The property '{property.DeclaringType}.{property.Name}' has the type '{type}', which cannot stand in a StreamFlow file; "
                + "use bool, int, long, double, string, TimeSpan, ByteSize, Secret, an enumeration, a record, ValueList<T> or ValueMap<T>, or leave it out with [NotInFile].");
        }

        var record = ReadRecord(type);
        return new ValuePlan(new ValueSchema(OptionKind.Record) { Record = type.Name, AlsoAccepts = attributes.AlsoAccepts & ~ConfigForms.Single }, type) { Record = record };
    }
}
