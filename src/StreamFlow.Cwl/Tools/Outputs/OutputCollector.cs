using System.Text.Json;
using StreamFlow.Core.Files;
using StreamFlow.Cwl.Expressions;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Tools.Inputs;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Outputs;

/// <summary>Gathers the outputs of a tool's jobs. Made once for each tool.</summary>
internal sealed class OutputCollector
{
    private readonly CommandLineTool _tool;
    private readonly ToolExpressions _expressions;
    private readonly OutputRules[] _outputs;

    /// <summary>Makes a collector.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="requirements">The requirements that hold in the tool.</param>
    /// <param name="expressions">Parses and evaluates its expressions.</param>
    public OutputCollector(CommandLineTool tool, RequirementScope requirements, ToolExpressions expressions)
    {
        // As for inputs: CWL v1.0 lists everything, later versions nothing unless asked to.
        var listing = requirements.Find<LoadListingRequirement>(RequirementKind.LoadListing)?.Listing
            ?? (tool.Version == CwlVersion.V10 ? LoadListing.Deep : LoadListing.None);
        _tool = tool;
        _expressions = expressions;
        _outputs = [.. tool.Outputs.Select(port => OutputRules.Of(port, expressions, listing))];
    }

    /// <summary>Gathers the outputs of a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="files">The files of its place.</param>
    /// <param name="elsewhere">Where outputs are looked for that are not in its working directory, by name; null when all are.</param>
    /// <param name="cancellationToken">Abandons the work.</param>
    /// <exception cref="ToolException">An output is missing or does not fit its type.</exception>
    public async ValueTask<RecordValue> CollectAsync(
        JobPlan job, int exitCode, ILocationFileSystem files, IReadOnlyDictionary<string, OutputSource>? elsewhere, CancellationToken cancellationToken)
    {
        var runtime = job.Runtime.With("exitCode", exitCode);
        var context = new CollectContext(job, runtime, files, new OutputPaths(job, files), cancellationToken);
        var declared = await ReadDeclaredAsync(context);
        var fields = new KeyValuePair<string, CwlValue>[_outputs.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            var output = _outputs[i];
            var isElsewhere = elsewhere is not null && elsewhere.ContainsKey(output.Name) && !output.IsStdout && !output.IsStderr;
            var where = isElsewhere ? context.At(elsewhere![output.Name]) : context;
            var value = declared is null || isElsewhere
                ? await CollectAsync(output, where)
                : declared[output.Name] ?? NullValue.Instance;
            value = await where.Paths.ToLocationsAsync(value, cancellationToken);
            if (TypeMatcher.WhyNotOutput(output.Type, value) is { } reason)
            {
                throw new ToolException($"The output '{output.Name}' of '{_tool.Name}' does not fit: {reason}.");
            }

            fields[i] = new(output.Name, value);
        }

        return new RecordValue(fields);
    }

    // A command may say itself what its outputs are (CWL v1.2 CommandLineTool, section 4.3).
    private static async ValueTask<ObjectValue?> ReadDeclaredAsync(CollectContext context)
    {
        var path = $"{context.Job.Directories.OutputOnLocation}/cwl.output.json";
        if (await context.Files.StatAsync(path, followLinks: true, context.CancellationToken) is not { Kind: FileKind.File } entry)
        {
            return null;
        }

        var buffer = new byte[entry.Size];
        await using var stream = await context.Files.OpenReadAsync(path, context.CancellationToken);
        await stream.ReadExactlyAsync(buffer, context.CancellationToken);
        try
        {
            return CwlJson.Parse(buffer) as ObjectValue
                ?? throw new ToolException("The file cwl.output.json that the command wrote must hold a JSON object.");
        }
        catch (Exception exception) when (exception is JsonException or CwlValueException)
        {
            throw new ToolException($"The file cwl.output.json that the command wrote cannot be read: {exception.Message}", exception);
        }
    }

    private async ValueTask<CwlValue> CollectAsync(OutputRules output, CollectContext context)
    {
        if (output.Fields is { } rules)
        {
            var fields = new KeyValuePair<string, CwlValue>[rules.Count];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = new(rules[i].Name, await CollectAsync(rules[i], context));
            }

            return new RecordValue(fields);
        }

        if (!output.HasBinding && !output.IsStdout && !output.IsStderr)
        {
            return NullValue.Instance;
        }

        var found = await FindAsync(output, context);
        CwlValue result = new ListValue(found);
        if (output.OutputEval is { } expression)
        {
            result = await _expressions.EvaluateAsync(expression, context.Job.Inputs, result, context.Runtime, context.CancellationToken);
        }

        if (output.IsSingleFile)
        {
            result = Single(output, result);
        }

        return await DecorateAsync(output, result, context);
    }

    private CwlValue Single(OutputRules output, CwlValue result)
    {
        switch (result)
        {
            case ListValue { Count: 1 } one:
                return one[0];
            case ListValue { Count: > 1 } several when output.Type is PrimitiveType || TypeMatcher.WhyNot(output.Type, several) is not null:
                throw new ToolException(
                    $"The output '{output.Name}' of '{_tool.Name}' is one file, but {several.Count} match {Globs(output)}: {string.Join(", ", several.Items.Take(5).Select(item => (item as FileSystemValue)?.Basename))}.");
            case ListValue { Count: 0 } when output.IsOptional:
                return NullValue.Instance;
            case ListValue { Count: 0 } or NullValue when !output.IsOptional:
                throw new ToolException($"The output '{output.Name}' of '{_tool.Name}' is not there: the command wrote nothing that matches {Globs(output)}.");
            default:
                return result;
        }
    }

    private static string Globs(OutputRules output) =>
        output.Globs.Count == 0 ? "its outputEval" : string.Join(" or ", output.Globs.Select(glob => $"'{glob.Text}'"));

    private async ValueTask<List<CwlValue>> FindAsync(OutputRules output, CollectContext context)
    {
        var found = new List<CwlValue>();
        if (output.IsStdout || output.IsStderr)
        {
            var path = output.IsStdout ? context.Job.StandardOutput : context.Job.StandardError;
            var outer = context.Paths.ToOuter(path!) ?? path!;
            if (await context.Files.StatAsync(outer, followLinks: true, context.CancellationToken) is { } entry)
            {
                found.Add(await context.Paths.ToValueAsync(entry, context.CancellationToken));
            }

            return found;
        }

        foreach (var glob in output.Globs)
        {
            foreach (var pattern in await PatternsAsync(output, glob, context))
            {
                await GlobAsync(output, pattern, found, context);
            }
        }

        return found;
    }

    private async ValueTask<IReadOnlyList<string>> PatternsAsync(OutputRules output, Expression glob, CollectContext context)
    {
        var value = await _expressions.EvaluateAsync(glob, context.Job.Inputs, null, context.Runtime, context.CancellationToken);
        switch (value)
        {
            case NullValue or StringValue { Value: "" }:
                return [];
            case StringValue text:
                return [text.Value];
            case ListValue list when list.Items.All(item => item is StringValue):
                return [.. list.Items.Select(item => ((StringValue)item).Value)];
            default:
                throw new ToolException($"{glob.Position}: the glob of the output '{output.Name}' must be a string or an array of strings, not {value.KindName}.");
        }
    }

    private async ValueTask GlobAsync(OutputRules output, string pattern, List<CwlValue> found, CollectContext context)
    {
        var directories = context.Job.Directories;
        if (pattern == directories.Output || pattern.TrimEnd('/') == directories.Output)
        {
            pattern = ".";
        }
        else if (pattern.StartsWith(directories.Output + "/", StringComparison.Ordinal))
        {
            pattern = pattern[(directories.Output.Length + 1)..];
        }

        if (pattern.StartsWith('/') || pattern.Split('/').Contains("..", StringComparer.Ordinal))
        {
            throw new ToolException($"The glob '{pattern}' of the output '{output.Name}' leads out of the working directory.");
        }

        if (pattern is "." or "./")
        {
            var self = new FileEntry(directories.OutputOnLocation, FileKind.Directory, 0);
            found.Add(await LoadAsync(output, await context.Paths.ToValueAsync(self, context.CancellationToken), self, context));
            return;
        }

        foreach (var entry in await context.Files.GlobAsync(directories.OutputOnLocation, pattern, context.CancellationToken))
        {
            found.Add(await LoadAsync(output, await context.Paths.ToValueAsync(entry, context.CancellationToken), entry, context));
        }
    }

    private async ValueTask<CwlValue> LoadAsync(OutputRules output, FileSystemValue value, FileEntry entry, CollectContext context)
    {
        var loader = new FileLoader(new SingleFileSystem(context.Files));
        switch (value)
        {
            case FileValue file when output.LoadContents:
                file = file.With(contents: await loader.ReadContentsAsync(file, _tool.Version, context.CancellationToken));
                return await HashAsync(output, file, entry, context);
            case FileValue file:
                return await HashAsync(output, file, entry, context);
            case DirectoryValue directory when output.OutputEval is not null && output.LoadListing != LoadListing.None:
                return await loader.ListAsync(directory, output.LoadListing, context.CancellationToken);
            default:
                return value;
        }
    }

    // Checksums cost a read of the whole file: they are made here only for an expression that asks for them.
    private static async ValueTask<FileValue> HashAsync(OutputRules output, FileValue file, FileEntry entry, CollectContext context) =>
        output.OutputEval?.Text.Contains("checksum", StringComparison.Ordinal) == true
            ? file.With(checksum: "sha1$" + (await context.Files.HashAsync(entry.Path, context.CancellationToken)).Sha1)
            : file;

    private async ValueTask<CwlValue> DecorateAsync(OutputRules output, CwlValue value, CollectContext context)
    {
        if (output.Files.SecondaryFiles.Count == 0 && output.Files.Formats.Count == 0)
        {
            return value;
        }

        switch (value)
        {
            case FileValue file:
                return await DecorateAsync(output, file, context);
            case ListValue list:
                var items = new CwlValue[list.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = await DecorateAsync(output, list[i], context);
                }

                return new ListValue(items);
            default:
                return value;
        }
    }

    private async ValueTask<FileValue> DecorateAsync(OutputRules output, FileValue file, CollectContext context)
    {
        if (output.Files.SecondaryFiles.Count > 0 && !(file.Path is null && file.Location is null))
        {
            var secondary = new List<FileSystemValue>(file.SecondaryFiles ?? []);
            foreach (var rule in output.Files.SecondaryFiles)
            {
                await AddSecondaryAsync(output, file, rule, secondary, context);
            }

            file = file.With(secondaryFiles: secondary);
        }

        foreach (var format in output.Files.Formats)
        {
            var value = await _expressions.EvaluateAsync(format, context.Job.Inputs, file, context.Runtime, context.CancellationToken);
            file = value switch
            {
                StringValue text => file.With(format: text.Value),
                NullValue => file,
                var other => throw new ToolException($"{format.Position}: the format of the output '{output.Name}' must be a string, not {other.KindName}."),
            };
        }

        return file;
    }

    private async ValueTask AddSecondaryAsync(
        OutputRules output, FileValue file, SecondaryFileRule rule, List<FileSystemValue> secondary, CollectContext context)
    {
        var required = rule.RequiredExpression is null
            ? rule.Required
            : await _expressions.EvaluateAsync(rule.RequiredExpression, context.Job.Inputs, file, context.Runtime, context.CancellationToken)
                is BooleanValue { Value: true };
        var finder = new SecondaryFileFinder(_expressions, new SingleFileSystem(context.Files), output.Name);
        var primary = file.Path ?? DocumentUri.ToPath(file.Location!) ?? string.Empty;
        var wanted = await finder.NamesAsync(rule, file, context.Job.Inputs, context.CancellationToken, context.Runtime);
        foreach (var (name, given) in wanted)
        {
            var path = given?.Path ?? (given?.Location is { } location ? DocumentUri.ToPath(location) : null) ?? $"{FileName.Directory(primary)}/{name}";
            path = path.StartsWith('/') ? path : $"{context.Job.Directories.Output}/{path}";
            var outer = context.Paths.ToOuter(path) ?? context.Paths.ToSource(path) ?? path;
            if (await context.Files.StatAsync(outer, followLinks: true, context.CancellationToken) is { } entry)
            {
                var value = await context.Paths.ToValueAsync(entry, context.CancellationToken);
                secondary.Add(given?.Basename is { } basename && basename != value.Basename ? Rename(value, basename) : value);
            }
            else if (given is { IsLiteral: true })
            {
                secondary.Add(given);
            }
            else if (required)
            {
                throw new ToolException($"The output '{output.Name}' of '{_tool.Name}' needs the secondary file '{name}' next to '{file.Basename}', and it is not there.");
            }
        }
    }

    private static FileSystemValue Rename(FileSystemValue value, string basename) => value switch
    {
        FileValue file => file.With(basename: basename),
        DirectoryValue directory => directory.With(basename: basename),
        _ => value,
    };

    private sealed record CollectContext(
        JobPlan Job, RecordValue Runtime, ILocationFileSystem Files, OutputPaths Paths, CancellationToken CancellationToken)
    {
        public CollectContext At(OutputSource source)
        {
            var there = Job with { Directories = Job.Directories with { OutputOnLocation = source.Directory } };
            return this with { Job = there, Files = source.Files, Paths = new OutputPaths(there, source.Files) };
        }
    }
}
