using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;
using StreamFlow.Generators.Schemas;
using StreamFlow.Generators.Workflows;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Parsing;

/// <summary>Makes of folded records the tree that the same file has in YAML, with the positions of the C# source.</summary>
internal sealed class ConfigBuilder(SymbolSchemaReader schemas, EntryNames names)
{
    private readonly List<Finding> _findings = [];
    private readonly List<DeclaredFile> _files = [];

    /// <summary>Gets the steps and inputs that the class declares.</summary>
    public WorkflowMembers? Steps { get; init; }

    /// <summary>Gets what could not be evaluated.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Gets the files that options name.</summary>
    public IReadOnlyList<DeclaredFile> Files => _files;

    /// <summary>Gets whether everything was evaluated, so that the tree is the whole file.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Writes the options of a record.</summary>
    /// <param name="source">The record.</param>
    /// <param name="where">Which options: those beside <c>type</c> (true), those inside <c>config</c> (false), or all (null).</param>
    public List<ConfigEntry> Options(FoldedObject source, bool? where = null)
    {
        var entries = new List<ConfigEntry>();
        if (source.Type is null)
        {
            return entries;
        }

        var isWorkflow = OptionTypes.Derives(source.Type, ModelNames.Workflow);
        foreach (var option in schemas.OptionsOf(source.Type))
        {
            if ((where is null || option.IsBesideType == where)
                && source.Find(option.Property.Name) is { } member
                && Value(member.Value, option.Property.Type, option.Schema.Value, option.Property.Name, isWorkflow) is { } value
                && !InitialValues.IsInitial(option, member.Value))
            {
                entries.Add(new ConfigEntry(option.Schema.Key, member.NamePosition, value));
            }
        }

        if (where != true)
        {
            // Names that the record lacks stay in the tree, so that the validator says so and suggests the right one.
            entries.AddRange(source.Members
                .Where(member => member is { IsKnown: false, IsArgument: false })
                .Select(member => new ConfigEntry(Naming.KeyOf(member.Name), member.NamePosition, new ConfigUnknown(member.Value.Position))));
        }

        return entries;
    }

    /// <summary>Writes a value of a type; null when it is not set.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type of the place where it stands.</param>
    /// <param name="schema">What may stand there.</param>
    /// <param name="name">The name of the member, for messages.</param>
    /// <param name="isDocument">Whether a file that it names is the document or the settings of a workflow.</param>
    public ConfigNode? Value(FoldedValue value, ITypeSymbol type, ValueSchema schema, string name, bool isDocument = false)
    {
        var plain = OptionTypes.Unwrap(type);
        if (IsNamedEntry(plain))
        {
            return Reference(value, name);
        }

        var target = FoldedValues.Resolve(value);
        switch (target)
        {
            case FoldedNull:
                return null;
            case NotConstant unknown:
                return Unknown(unknown, name);
        }

        return schema.Kind switch
        {
            OptionKind.List => List(target, OptionTypes.ItemOf(plain), schema, name),
            OptionKind.Map => Map(target, OptionTypes.ItemOf(plain), schema, name),
            OptionKind.DeploymentReference => DeploymentReference(value, name),
            OptionKind.Record when target is FoldedScalar { Value: string text } && plain.Has(AttributeNames.Shorthand) =>
                ConfigScalar.Of(text, target.Position),
            OptionKind.Record => Record(target),
            _ => Scalar(target, schema, name, isDocument),
        };
    }

    /// <summary>Writes the name of a declared deployment, filter or policy; null when it is not set.</summary>
    public ConfigNode? Reference(FoldedValue value, string name)
    {
        var entry = names.Find(value);
        return (entry, FoldedValues.Resolve(value)) switch
        {
            (not null, _) => ConfigScalar.Of(entry, value.Position),
            (_, FoldedNull) => null,
            (_, NotConstant unknown) => Unknown(unknown, name),

            // The validator finds that there is no entry of this name.
            _ => EntryNames.Describe(value) is { } stranger ? ConfigScalar.Of(stranger, value.Position) : Mismatch(value),
        };
    }

    /// <summary>Adds a file that the class names.</summary>
    public void AddFile(DeclaredFile file) => _files.Add(file);

    /// <summary>Marks a value that is not what its place asks for, and reports it when only the running program knows it.</summary>
    public ConfigUnknown Report(FoldedValue value, string name) =>
        FoldedValues.Resolve(value) is NotConstant unknown ? Unknown(unknown, name) : Mismatch(value);

    /// <summary>Reports that only the running program knows a value, and leaves a mark in its place.</summary>
    public ConfigUnknown Unknown(NotConstant unknown, string name)
    {
        IsWhole = false;
        _findings.Add(unknown.UsedTooEarlyBy is { } user
            ? Rules.UsedTooEarly.At(unknown.Position, unknown.Text, user)
            : Rules.NotConstant.At(unknown.Position, name));
        return new ConfigUnknown(unknown.Position);
    }

    /// <summary>Marks a value of another type than its place asks for; the compiler reports it, so nobody else has to.</summary>
    public ConfigUnknown Mismatch(FoldedValue value)
    {
        IsWhole = false;
        return new ConfigUnknown(value.Position);
    }

    private static bool IsNamedEntry(ITypeSymbol type) =>
        OptionTypes.Derives(type, AttributeNames.Deployment)
        || OptionTypes.Derives(type, AttributeNames.SchedulingPolicy)
        || OptionTypes.Derives(type, ModelNames.BindingFilter);

    private ConfigNode List(FoldedValue value, ITypeSymbol itemType, ValueSchema schema, string name)
    {
        var items = value switch
        {
            FoldedList list => list.Items,
            FoldedObject { Entries.Count: 0, Members.Count: 0 } collection => collection.Elements,
            _ => null,
        };
        if (items is null)
        {
            return Mismatch(value);
        }

        var nodes = items.Select(item => Value(item, itemType, schema.Item!, name) ?? ConfigScalar.Null(item.Position)).ToArray();
        return new ConfigList(nodes, value.Position);
    }

    private ConfigNode? Map(FoldedValue value, ITypeSymbol itemType, ValueSchema schema, string name)
    {
        if (value is not FoldedObject { Elements.Count: 0 } map)
        {
            return Mismatch(value);
        }

        var entries = new List<ConfigEntry>();
        foreach (var entry in map.Entries)
        {
            switch (FoldedValues.Resolve(entry.Key))
            {
                case FoldedScalar { Value: string key }:
                    // As at run time, a key that is set again keeps its place and takes the later value.
                    var index = entries.FindIndex(other => other.Key == key);
                    var node = Value(entry.Value, itemType, schema.Item!, key) ?? ConfigScalar.Null(entry.Value.Position);
                    var written = new ConfigEntry(key, entry.Key.Position, node);
                    if (index < 0)
                    {
                        entries.Add(written);
                    }
                    else
                    {
                        entries[index] = written;
                    }

                    break;
                case NotConstant unknown:
                    return Unknown(unknown, name);
                default:
                    return Mismatch(entry.Key);
            }
        }

        return entries.Count == 0 ? null : new ConfigMap(entries, map.Position);
    }

    /// <summary>Writes a record, or the path of a step.</summary>
    public ConfigNode Record(FoldedValue value)
    {
        if (value is not FoldedObject { Type: { } type } source)
        {
            return ReferencePaths.Of(value, Steps) ?? Mismatch(value);
        }

        if (ReferencePaths.Of(source, Steps) is { } path)
        {
            return path;
        }

        if (type.Attribute(AttributeNames.ConfigType)?.Argument(0) is string word)
        {
            return Typed(source, word);
        }

        var entries = Options(source);
        return type.Attribute(AttributeNames.Shorthand)?.Argument(0) is string key && entries is [{ Value: ConfigScalar lone } only] && only.Key == key
            ? lone
            : new ConfigMap(entries, source.Position);
    }

    /// <summary>Writes a record of a section as <c>type</c>, <c>config</c> and what stands beside them.</summary>
    public ConfigMap Typed(FoldedObject source, string word) => new(
        [
            new ConfigEntry("type", source.Position, ConfigScalar.Of(word, source.Position)),
            new ConfigEntry("config", source.Position, new ConfigMap(Options(source, where: false), source.Position)),
            .. Options(source, where: true),
        ],
        source.Position);

    private ConfigNode? DeploymentReference(FoldedValue value, string name)
    {
        if (FoldedValues.Resolve(value) is not FoldedObject { Type: { } type } source || !AttributeReader.IsNamed(type, AttributeNames.DeploymentReference))
        {
            return Reference(value, name);
        }

        if (source.Find("Deployment") is not { } deployment)
        {
            return Mismatch(source);
        }

        var written = Reference(deployment.Value, name) ?? Mismatch(source);
        return source.Find("Service") is { } service && FoldedValues.Resolve(service.Value) is not FoldedNull
            ? new ConfigMap(
                [
                    new ConfigEntry("deployment", deployment.NamePosition, written),
                    new ConfigEntry("service", service.NamePosition, Scalar(FoldedValues.Resolve(service.Value), new ValueSchema(OptionKind.String), "Service")),
                ],
                source.Position)
            : written;
    }

    private ConfigNode Scalar(FoldedValue value, ValueSchema schema, string name, bool isDocument = false)
    {
        if (value is NotConstant unknown)
        {
            return Unknown(unknown, name);
        }

        var node = ScalarBuilder.Build(value, schema);
        if (node is ConfigScalar { Kind: ConfigScalarKind.String } text && schema.File is { } kind)
        {
            _files.Add(new DeclaredFile(text.Text, kind, schema.FileMayBeName, isDocument, text.Position));
        }

        return node ?? Mismatch(value);
    }
}
