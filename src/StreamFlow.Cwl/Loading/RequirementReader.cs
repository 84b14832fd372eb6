using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Validation;
using StreamFlow.Spec;

namespace StreamFlow.Cwl.Loading;

/// <summary>Reads requirements and hints.</summary>
/// <param name="context">What is being loaded.</param>
/// <param name="ports">Reads what requirements share with ports.</param>
internal sealed class RequirementReader(LoadContext context, PortReader ports)
{
    private const string ToolPrefix = "http://commonwl.org/cwltool#";

    private readonly WorkDirReader _workDir = new(context);

    /// <summary>Reads the requirements of a process or step. One that is not known is unsupported.</summary>
    /// <param name="owner">The process or step.</param>
    /// <param name="scope">Where it stands.</param>
    public IReadOnlyList<Requirement> ReadRequirements(Fields owner, Scope scope) =>
        Read(owner["requirements"], $"the requirements of {owner.Owner}", scope, asHints: false);

    /// <summary>Reads the hints of a process or step. One that is not known is ignored with a warning.</summary>
    public IReadOnlyList<Requirement> ReadHints(Fields owner, Scope scope) =>
        owner["hints"] is { } node
            ? context.Findings.Lenient(() => Read(node, $"the hints of {owner.Owner}", scope, asHints: true))
            : [];

    /// <summary>Reads a list or map of requirements.</summary>
    public IReadOnlyList<Requirement> Read(ConfigNode? node, string owner, Scope scope, bool asHints)
    {
        var items = IdMap.Read(context, node, "class", null, owner);
        if (items.Count == 0)
        {
            return [];
        }

        var result = new List<Requirement>(items.Count);
        foreach (var item in items)
        {
            if (ReadOne(item, owner, scope, asHints) is { } requirement)
            {
                result.Add(requirement);
            }
        }

        return result;
    }

    /// <summary>Gives the class name of a requirement without the prefix that names this runner's or cwltool's extensions.</summary>
    public static string ClassName(string name, SourceDocument document)
    {
        var expanded = name.Contains(':', StringComparison.Ordinal) ? document.Expand(name) : name;
        return expanded.StartsWith(ToolPrefix, StringComparison.Ordinal) ? "cwltool:" + expanded[ToolPrefix.Length..] : name;
    }

    private Requirement? ReadOne(IdMapItem item, string owner, Scope scope, bool asHints)
    {
        var name = ClassName(item.Identifier, scope.Document);
        var fields = new Fields(context, item.Map, name);
        var at = item.Position;
        switch (name)
        {
            case "InlineJavascriptRequirement":
                fields.Check("class", "expressionLib");
                return new InlineJavascriptRequirement(fields.Sources("expressionLib"), at);
            case "SchemaDefRequirement":
                return ReadSchemaDef(fields, scope, at);
            case "LoadListingRequirement" when scope.Version > CwlVersion.V10:
            case "cwltool:LoadListingRequirement":
                fields.Check("class", "loadListing");
                return new LoadListingRequirement(PortReader.ReadLoadListing(fields) ?? LoadListing.None, at);
            case "DockerRequirement":
                return ReadDocker(fields, scope, at);
            case "SoftwareRequirement":
                return ReadSoftware(fields, at);
            case "InitialWorkDirRequirement":
                return _workDir.Read(fields, at);
            case "InplaceUpdateRequirement" when scope.Version > CwlVersion.V10:
            case "cwltool:InplaceUpdateRequirement":
                fields.Check("class", "inplaceUpdate");
                return new InplaceUpdateRequirement(fields.Flag("inplaceUpdate") ?? false, at);
            case "EnvVarRequirement":
                return ReadEnvironment(fields, at);
            case "ShellCommandRequirement":
                return Feature(fields, RequirementKind.ShellCommand, at);
            case "SubworkflowFeatureRequirement":
                return Feature(fields, RequirementKind.Subworkflow, at);
            case "ScatterFeatureRequirement":
                return Feature(fields, RequirementKind.Scatter, at);
            case "MultipleInputFeatureRequirement":
                return Feature(fields, RequirementKind.MultipleInput, at);
            case "StepInputExpressionRequirement":
                return Feature(fields, RequirementKind.StepInputExpression, at);
            case "ResourceRequirement":
                return ReadResources(fields, scope, at);
            case "WorkReuse" when scope.Version > CwlVersion.V10:
            case "cwltool:WorkReuse":
                fields.Check("class", "enableReuse");
                return new WorkReuseRequirement(fields.FlagOrExpression("enableReuse") ?? true, at);
            case "NetworkAccess" when scope.Version > CwlVersion.V10:
            case "cwltool:NetworkAccess":
                fields.Check("class", "networkAccess");
                return new NetworkAccessRequirement(fields.FlagOrExpression("networkAccess") ?? false, at);
            case "ToolTimeLimit" when scope.Version > CwlVersion.V10:
            case "cwltool:TimeLimit":
                fields.Check("class", "timelimit");
                fields.Required("timelimit");
                return new ToolTimeLimitRequirement(fields.NumberOrExpression("timelimit", allowFraction: false) ?? 0, at);
            case "cwltool:CUDARequirement":
                return ReadCuda(fields, at);
            case "cwltool:MPIRequirement":
                fields.Check("class", "processes");
                fields.Required("processes");
                return new MpiRequirement(fields.NumberOrExpression("processes", allowFraction: false) ?? 0, at);
            case "cwltool:Loop":
                // Read with its step, of which it is a part.
                if (asHints)
                {
                    context.Findings.Unsupported(at, "cwltool:Loop cannot be a hint, as a step is another without it; move it to the step's requirements.");
                }

                return null;
            default:
                ReportUnknown(name, owner, at, asHints);
                return null;
        }
    }

    private void ReportUnknown(string name, string owner, SourcePosition at, bool asHints)
    {
        if (asHints)
        {
            context.Findings.Warning(CwlRules.HintIgnored, at, $"The hint '{name}' is not known and is ignored.");
            return;
        }

        context.Findings.Unsupported(at, $"The requirement '{name}' in {owner} is not supported here. If the process can do without it, make it a hint.");
    }

    private static FeatureRequirement Feature(Fields fields, RequirementKind kind, SourcePosition at)
    {
        fields.Check("class");
        return new FeatureRequirement(kind, at);
    }

    private SchemaDefRequirement ReadSchemaDef(Fields fields, Scope scope, SourcePosition at)
    {
        fields.Check("class", "types");
        var types = fields.Required("types");
        if (types is not ConfigList list)
        {
            if (types is not null)
            {
                fields.Wrong("types", types, "a list of named types");
            }

            return new SchemaDefRequirement([], at);
        }

        ports.Types.Register(list, scope);
        return new SchemaDefRequirement([.. list.Items.Select(item => ports.Types.Read(item, ScopeOf(item, scope)))], at);
    }

    private Scope ScopeOf(ConfigNode node, Scope scope)
    {
        var document = context.Documents.Of(node);
        return ReferenceEquals(document, scope.Document) ? scope : new Scope(document, document.Uri, scope.Version);
    }

    private static DockerRequirement ReadDocker(Fields fields, Scope scope, SourcePosition at)
    {
        fields.Check("class", "dockerPull", "dockerLoad", "dockerFile", "dockerImport", "dockerImageId", "dockerOutputDirectory");
        return new DockerRequirement(at)
        {
            Pull = fields.Text("dockerPull"),
            Load = Location("dockerLoad"),
            File = fields.Text("dockerFile"),
            Import = Location("dockerImport"),
            ImageId = fields.Text("dockerImageId"),
            OutputDirectory = fields.Text("dockerOutputDirectory"),
        };

        // As everything else that a document names, an archive beside it is found from it.
        string? Location(string name) => fields.Text(name) is { } reference ? DocumentUri.Resolve(scope.Document.Uri, reference) : null;
    }

    private SoftwareRequirement ReadSoftware(Fields fields, SourcePosition at)
    {
        fields.Check("class", "packages");
        fields.Required("packages");
        var packages = new List<SoftwarePackage>();
        foreach (var item in IdMap.Read(context, fields["packages"], "package", "specs", "the packages of SoftwareRequirement"))
        {
            var package = new Fields(context, item.Map, $"the package '{item.Identifier}'");
            package.Check("package", "version", "specs");
            packages.Add(new SoftwarePackage(
                item.Identifier,
                [.. package.Sources("version").Select(version => version.Text)],
                [.. package.Sources("specs").Select(spec => spec.Text)]));
        }

        return new SoftwareRequirement(packages, at);
    }

    private EnvVarRequirement ReadEnvironment(Fields fields, SourcePosition at)
    {
        fields.Check("class", "envDef");
        fields.Required("envDef");
        var variables = new List<KeyValuePair<string, SourceText>>();
        foreach (var item in IdMap.Read(context, fields["envDef"], "envName", "envValue", "the envDef of EnvVarRequirement"))
        {
            var variable = new Fields(context, item.Map, $"the variable '{item.Identifier}'");
            variable.Check("envName", "envValue");
            variable.Required("envValue");
            if (variable.Source("envValue") is { } value)
            {
                variables.Add(new(item.Identifier, value));
            }
        }

        return new EnvVarRequirement(variables, at);
    }

    private static CudaRequirement ReadCuda(Fields fields, SourcePosition at)
    {
        fields.Check("class", "cudaVersionMin", "cudaComputeCapability", "cudaDeviceCountMin", "cudaDeviceCountMax");
        fields.Required("cudaVersionMin");
        fields.Required("cudaComputeCapability");
        return new CudaRequirement(
            fields.Text("cudaVersionMin") ?? string.Empty,
            [.. fields.Sources("cudaComputeCapability").Select(capability => capability.Text)],
            fields.NumberOrExpression("cudaDeviceCountMin", allowFraction: false),
            fields.NumberOrExpression("cudaDeviceCountMax", allowFraction: false),
            at);
    }

    private static ResourceRequirement ReadResources(Fields fields, Scope scope, SourcePosition at)
    {
        // Fractions of cores and mebibytes came with CWL v1.2.
        var fractions = scope.Version >= CwlVersion.V12;
        fields.Check("class", "coresMin", "coresMax", "ramMin", "ramMax", "tmpdirMin", "tmpdirMax", "outdirMin", "outdirMax");
        return new ResourceRequirement(at)
        {
            CoresMin = fields.NumberOrExpression("coresMin", fractions),
            CoresMax = fields.NumberOrExpression("coresMax", fractions),
            RamMin = fields.NumberOrExpression("ramMin", fractions),
            RamMax = fields.NumberOrExpression("ramMax", fractions),
            TmpdirMin = fields.NumberOrExpression("tmpdirMin", fractions),
            TmpdirMax = fields.NumberOrExpression("tmpdirMax", fractions),
            OutdirMin = fields.NumberOrExpression("outdirMin", fractions),
            OutdirMax = fields.NumberOrExpression("outdirMax", fractions),
        };
    }
}
