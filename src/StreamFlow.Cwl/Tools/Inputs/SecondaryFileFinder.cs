using StreamFlow.Core.Files;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Inputs;

/// <summary>Sees to it that a file has its secondary files.</summary>
/// <param name="expressions">Evaluates expressions in patterns.</param>
/// <param name="access">Finds files.</param>
/// <param name="port">The name of the port, for messages.</param>
internal sealed class SecondaryFileFinder(ToolExpressions expressions, IFileAccess access, string port)
{
    /// <summary>Gives a file the secondary files that its port asks for.</summary>
    /// <param name="file">The file.</param>
    /// <param name="rules">The patterns.</param>
    /// <param name="inputs">What expressions see.</param>
    /// <param name="discover">Whether files that the value does not list may be looked for next to it: only where the value comes from outside of the workflow.</param>
    /// <param name="cancellationToken">Abandons the search.</param>
    /// <exception cref="ToolException">A required file is missing.</exception>
    public async ValueTask<FileValue> CompleteAsync(
        FileValue file, IReadOnlyList<SecondaryFileRule> rules, RecordValue inputs, bool discover, CancellationToken cancellationToken)
    {
        var found = new List<FileSystemValue>(file.SecondaryFiles ?? []);
        foreach (var rule in rules)
        {
            var required = rule.RequiredExpression is null
                ? rule.Required
                : await expressions.EvaluateAsync(rule.RequiredExpression, inputs, file, null, cancellationToken) is BooleanValue { Value: true };
            foreach (var wanted in await NamesAsync(rule, file, inputs, cancellationToken))
            {
                if (await AddAsync(found, file, wanted, discover, cancellationToken) || !required)
                {
                    continue;
                }

                throw new ToolException(
                    $"The input '{port}' needs the secondary file '{wanted.Name}' next to '{file.Basename}', and it is not there"
                    + (discover ? "." : "; the step that makes the file has to declare it as a secondary file of its output."));
            }
        }

        return file.With(secondaryFiles: found);
    }

    /// <summary>Gives the names or objects that a pattern means.</summary>
    public async ValueTask<IReadOnlyList<WantedFile>> NamesAsync(
        SecondaryFileRule rule, FileValue file, RecordValue inputs, CancellationToken cancellationToken, RecordValue? runtime = null)
    {
        if (rule.Expression is null)
        {
            return [new WantedFile(SecondaryFileRule.Apply(rule.Pattern, file.Basename ?? string.Empty), null)];
        }

        var value = await expressions.EvaluateAsync(rule.Expression, inputs, file, runtime, cancellationToken);
        var wanted = new List<WantedFile>();
        foreach (var item in value is ListValue list ? list.Items : [value])
        {
            switch (item)
            {
                case NullValue or StringValue { Value: "" }:
                    break;
                case StringValue name:
                    wanted.Add(new WantedFile(name.Value, null));
                    break;
                case FileSystemValue given:
                    wanted.Add(new WantedFile(given.Basename ?? string.Empty, given));
                    break;
                default:
                    throw new ToolException($"The secondaryFiles expression of '{port}' gave {item.KindName}; it has to give names, File or Directory objects.");
            }
        }

        return wanted;
    }

    private async ValueTask<bool> AddAsync(
        List<FileSystemValue> found, FileValue file, WantedFile wanted, bool discover, CancellationToken cancellationToken)
    {
        foreach (var there in found)
        {
            if (string.Equals(there.Basename, FileName.OfPath(wanted.Name), StringComparison.Ordinal))
            {
                return true;
            }
        }

        if (wanted.Given is { } given)
        {
            var location = given.Location ?? (given.Path is null ? null : DocumentUri.FromPath(given.Path));
            if (location is not null)
            {
                found.RemoveAll(there => there.Location == location);
            }

            found.Add(given is FileValue one
                ? one.WithoutPath().With(location: location)
                : ((DirectoryValue)given).WithoutPath().With(location: location));
            return true;
        }

        if (!discover || file.Location is null)
        {
            return false;
        }

        var beside = DocumentUri.Resolve(file.Location, EscapePath(wanted.Name));
        if (await access.FindAsync(beside, cancellationToken) is not { } place
            || await place.Files.StatAsync(place.Path, followLinks: true, cancellationToken) is not { } entry)
        {
            return false;
        }

        var basename = FileName.OfPath(wanted.Name);
        found.Add(entry.Kind == FileKind.Directory
            ? new DirectoryValue { Location = beside, Basename = basename }
            : new FileValue { Location = beside, Basename = basename, Size = entry.Size });
        return true;
    }

    private static string EscapePath(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
