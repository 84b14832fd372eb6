using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Hosting.Importing.Syntax;
using StreamFlow.Spec;

namespace StreamFlow.Hosting.Importing.Tools;

/// <summary>Writes requirements and hints as attributes of a tool.</summary>
/// <param name="findings">Takes what the attributes cannot say.</param>
internal sealed class RequirementAttributes(ImportFindings findings)
{
    /// <summary>Writes a requirement; those that the emitted document gets by itself give nothing.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="isHint">Whether it is a hint.</param>
    public IEnumerable<string> Read(Requirement requirement, bool isHint) => Attributes(requirement)
        .Select(attribute => attribute.With("IsHint", isHint ? "true" : null).ToString());

    private IEnumerable<AttributeText> Attributes(Requirement requirement) => requirement switch
    {
        DockerRequirement docker => [Docker(docker)],
        ResourceRequirement resources => Resources(resources),
        EnvVarRequirement environment => environment.Variables.Select(static variable => new AttributeText("EnvironmentVariable").With([variable.Key, variable.Value.Text])),
        InitialWorkDirRequirement files => files.Entries.Select(WorkingFile).OfType<AttributeText>(),
        SoftwareRequirement software => software.Packages.Select(Package),
        InlineJavascriptRequirement script => script.ExpressionLib.Select(static code => new AttributeText("JavaScript").With([code.Text])),
        InplaceUpdateRequirement { Enabled: true } => [new AttributeText("InplaceUpdate")],
        LoadListingRequirement listing => [new AttributeText("Listing").With($"ListingDepth.{listing.Listing}")],
        ToolTimeLimitRequirement limit => [new AttributeText("TimeLimit").With(limit.Seconds.Expression is { } seconds ? CSharpText.Quote(seconds.Text) : CSharpText.Number(limit.Seconds.Value))],
        NetworkAccessRequirement network => Flag("Network", network.Enabled, network.Position),
        WorkReuseRequirement reuse => Flag("WorkReuse", reuse.Enabled, reuse.Position),
        FeatureRequirement { Kind: RequirementKind.ShellCommand } => [new AttributeText("Shell")],
        CudaRequirement or MpiRequirement => Extension(requirement),
        _ => [],
    };

    private AttributeText[] Extension(Requirement requirement)
    {
        findings.Lost(requirement.Position, $"The extension 'cwltool:{(requirement is CudaRequirement ? "CUDA" : "MPI")}Requirement' cannot be declared in C#; refer to the document with 'new CwlWorkflow(…)' to keep it.");
        return [];
    }

    private AttributeText[] Flag(string name, ExpressionOr<bool> flag, SourcePosition position)
    {
        if (flag.Expression is not null)
        {
            findings.Lost(position, $"'{name}' is computed here; in C# it is true or false. Write two tools, or say the one that always works.");
            return [];
        }

        var attribute = new AttributeText(name);
        return [name == "Network" && flag.Value ? attribute : attribute.With(flag.Value ? "true" : "false")];
    }

    private static AttributeText Docker(DockerRequirement docker) => new AttributeText("DockerImage")
        .With([docker.Pull ?? docker.ImageId ?? string.Empty])
        .With("ImageId", docker is { Pull: not null, ImageId: { } id } ? CSharpText.Quote(id) : null)
        .With("Load", Text(docker.Load))
        .With("Import", Text(docker.Import))
        .With("File", Text(docker.File))
        .With("OutputDirectory", Text(docker.OutputDirectory));

    private static AttributeText Package(SoftwarePackage package) => new AttributeText("SoftwarePackage")
        .With([package.Package])
        .With("Versions", Texts(package.Versions))
        .With("Specs", Texts(package.Specs));

    private AttributeText? WorkingFile(WorkDirEntry entry)
    {
        if (entry.Literal is not null || entry.Entry is null)
        {
            findings.Lost(entry.Position, "A file or directory that is written out in 'InitialWorkDirRequirement' cannot be declared; make it an input with a default, and put that there.");
            return null;
        }

        var attribute = new AttributeText("WorkingFile");
        return (entry.EntryName is { } name ? attribute.With([name.Text, entry.Entry.Text]) : attribute.With([entry.Entry.Text]))
            .With("Writable", entry.Writable ? "true" : null);
    }

    private IEnumerable<AttributeText> Resources(ResourceRequirement resources) => ((AttributeText?[])
    [
        Amount("Cores", resources.CoresMin, resources.CoresMax, resources.Position, isSize: false),
        Amount("Memory", resources.RamMin, resources.RamMax, resources.Position, isSize: true),
        Amount("TemporaryDisk", resources.TmpdirMin, resources.TmpdirMax, resources.Position, isSize: true),
        Amount("OutputDisk", resources.OutdirMin, resources.OutdirMax, resources.Position, isSize: true),
    ]).OfType<AttributeText>();

    // When only one of the two is said, the other is the same (CWL v1.2 CommandLineTool, section 5.14).
    private AttributeText? Amount(string name, ExpressionOr<double>? minimum, ExpressionOr<double>? maximum, SourcePosition position, bool isSize)
    {
        if ((minimum ?? maximum) is not { } least)
        {
            return null;
        }

        var attribute = new AttributeText(name).With(Amount(least, isSize));
        if (maximum is not { } most || (minimum is { } other && other.Value.Equals(most.Value) && other.Expression?.Text == most.Expression?.Text))
        {
            return attribute;
        }

        if (!isSize && !most.IsConstant)
        {
            findings.Lost(position, "The greatest number of cores is computed, which '[Cores]' cannot say.");
            return attribute;
        }

        return attribute.With("Maximum", Amount(most, isSize));
    }

    private static string Amount(ExpressionOr<double> amount, bool isSize) => amount switch
    {
        { Expression: { } expression } => CSharpText.Quote(expression.Text),
        _ when !isSize => CSharpText.Number(amount.Value),
        _ when amount.Value >= 1024 && amount.Value % 1024 == 0 => $"\"{CSharpText.Number(amount.Value / 1024)} GiB\"",
        _ when amount.Value == Math.Truncate(amount.Value) => $"\"{CSharpText.Number(amount.Value)} MiB\"",
        _ => $"\"{CSharpText.Number(amount.Value)}\"",
    };

    private static string? Text(string? text) => text is null ? null : CSharpText.Quote(text);

    private static string? Texts(IReadOnlyList<string> texts) => texts.Count == 0 ? null : $"[{string.Join(", ", texts.Select(CSharpText.Quote))}]";
}
