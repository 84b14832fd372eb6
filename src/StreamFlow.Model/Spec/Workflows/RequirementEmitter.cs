namespace StreamFlow.Spec;

/// <summary>Writes what a tool or workflow needs to run, from its attributes.</summary>
/// <param name="attributes">The attributes.</param>
internal sealed class RequirementEmitter(EquatableArray<AttributeSpec> attributes)
{
    /// <summary>Writes the requirements, or the hints.</summary>
    /// <param name="asHints">Whether the hints are wanted.</param>
    public NodeMap Emit(bool asHints)
    {
        var chosen = new EquatableArray<AttributeSpec>(attributes.Where(attribute => attribute.Flag("IsHint", usual: false) == asHints));
        var map = new NodeMap();
        if (chosen.Find("DockerImage") is { } docker)
        {
            map.Add("DockerRequirement", Docker(docker));
        }

        map.Add("ResourceRequirement", Resources(chosen));
        map.Add("EnvVarRequirement", Environment(chosen));
        map.Add("InitialWorkDirRequirement", WorkingFiles(chosen));
        map.Add("SoftwareRequirement", Packages(chosen));
        AddSimple(map, chosen, "Network", "NetworkAccess", "networkAccess");
        AddSimple(map, chosen, "TimeLimit", "ToolTimeLimit", "timelimit");
        AddSimple(map, chosen, "WorkReuse", "WorkReuse", "enableReuse");
        if (chosen.Find("Listing") is { } listing)
        {
            map.Add("LoadListingRequirement", new NodeMap().Add("loadListing", PortEmitter.Listing(listing.Text(0))).Build());
        }

        if (chosen.Has("InplaceUpdate"))
        {
            map.Add("InplaceUpdateRequirement", new NodeMap().Add("inplaceUpdate", True).Build());
        }

        if (chosen.Has("Shell"))
        {
            map.Add("ShellCommandRequirement", Empty);
        }

        return map;
    }

    /// <summary>Gets a map without keys, for requirements that say nothing more.</summary>
    public static ConfigMap Empty { get; } = new NodeMap().Build();

    private static ConfigScalar True => ConfigScalar.Of(true, SourcePosition.None);

    private static void AddSimple(NodeMap map, EquatableArray<AttributeSpec> attributes, string attribute, string requirement, string field)
    {
        if (attributes.Find(attribute) is { } found)
        {
            map.Add(requirement, new NodeMap().Add(field, found.Argument(0) ?? True).Build());
        }
    }

    private static ConfigMap Docker(AttributeSpec docker)
    {
        var isMade = docker.Property("Load") ?? docker.Property("Import") ?? docker.Property("File");
        return new NodeMap()
            .Add("dockerPull", isMade is null ? docker.Text(0) : null)
            .Add("dockerLoad", docker.Property("Load"))
            .Add("dockerFile", docker.Property("File"))
            .Add("dockerImport", docker.Property("Import"))
            .Add("dockerImageId", docker.PropertyText("ImageId") ?? (isMade is null ? null : docker.Text(0)))
            .Add("dockerOutputDirectory", docker.Property("OutputDirectory"))
            .Build();
    }

    private static NodeMap Resources(EquatableArray<AttributeSpec> attributes)
    {
        var map = new NodeMap();
        if (attributes.Find("Cores") is { } cores)
        {
            map.Add("coresMin", Number(cores.Argument(0)));
            map.Add("coresMax", Number(cores.Property("Maximum")));
        }

        foreach (var (attribute, field) in new[] { ("Memory", "ram"), ("TemporaryDisk", "tmpdir"), ("OutputDisk", "outdir") })
        {
            if (attributes.Find(attribute) is { } amount)
            {
                map.Add(field + "Min", amount.Text(0) is { } minimum ? Mebibytes.Emit(minimum) : null);
                map.Add(field + "Max", amount.PropertyText("Maximum") is { } maximum ? Mebibytes.Emit(maximum) : null);
            }
        }

        return map;
    }

    /// <summary>Writes a number without a fraction that says nothing.</summary>
    private static ConfigNode? Number(ConfigNode? node) =>
        node is ConfigScalar { Kind: ConfigScalarKind.Float } scalar && scalar.TryGetNumber(out var value) && value == Math.Floor(value) && Math.Abs(value) < 1L << 52
            ? ConfigScalar.Of((long)value, SourcePosition.None)
            : node;

    private static NodeMap Environment(EquatableArray<AttributeSpec> attributes)
    {
        var variables = new NodeMap();
        foreach (var variable in attributes.Where(attribute => attribute.Name == "EnvironmentVariable"))
        {
            variables.Add(variable.Text(0) ?? string.Empty, variable.Text(1));
        }

        return new NodeMap().Add("envDef", variables);
    }

    private static NodeMap WorkingFiles(EquatableArray<AttributeSpec> attributes)
    {
        var entries = attributes.Where(attribute => attribute.Name == "WorkingFile").Select(WorkingFile).ToList();
        return new NodeMap().AddList("listing", entries);
    }

    private static ConfigNode WorkingFile(AttributeSpec attribute)
    {
        var name = attribute.Arguments.Count > 1 ? attribute.Text(0) : null;
        var entry = attribute.Text(attribute.Arguments.Count > 1 ? 1 : 0) ?? string.Empty;
        var writable = attribute.Flag("Writable", usual: false);
        return name is null && !writable
            ? NodeMap.Text(entry)
            : new NodeMap().Add("entryname", name).Add("entry", entry).AddFlag("writable", writable, usual: false).Build();
    }

    private static NodeMap Packages(EquatableArray<AttributeSpec> attributes)
    {
        var packages = new NodeMap();
        foreach (var package in attributes.Where(attribute => attribute.Name == "SoftwarePackage"))
        {
            packages.Add(package.Text(0) ?? string.Empty, new NodeMap()
                .AddList("version", [.. package.PropertyTexts("Versions").Select(NodeMap.Text)])
                .AddList("specs", [.. package.PropertyTexts("Specs").Select(NodeMap.Text)])
                .Build());
        }

        return new NodeMap().Add("packages", packages);
    }
}
