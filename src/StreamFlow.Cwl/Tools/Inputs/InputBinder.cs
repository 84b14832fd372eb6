using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Requirements;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Tools.Files;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Inputs;

/// <summary>Makes the input object of a process from the values that are given: defaults, types, files with all that belongs to them.</summary>
/// <remarks>Made once for each process and used for every job.</remarks>
internal sealed class InputBinder
{
    private readonly Process _process;
    private readonly ToolExpressions _expressions;
    private readonly FormatChecker _formats;
    private readonly Dictionary<IFileFacts, FileRules> _rules = new(ReferenceEqualityComparer.Instance);
    private readonly bool[] _mayHoldFiles;
    private readonly bool _hasFiles;

    /// <summary>Makes a binder.</summary>
    /// <param name="process">The process: a tool or a workflow.</param>
    /// <param name="requirements">The requirements that hold inside the process.</param>
    /// <param name="expressions">Parses and evaluates its expressions.</param>
    /// <param name="ontologies">Reads what is known about formats; null compares formats as they are.</param>
    public InputBinder(Process process, RequirementScope requirements, ToolExpressions expressions, Ontologies? ontologies)
    {
        _process = process;
        _expressions = expressions;
        _formats = new FormatChecker(ontologies, process.Schemas);
        _mayHoldFiles = [.. process.Inputs.Select(input => TypeMatcher.MayHoldFiles(input.Type))];
        _hasFiles = Array.IndexOf(_mayHoldFiles, true) >= 0;

        // CWL v1.0 has no way to say it and lists everything; since v1.1 nothing is listed unless asked for.
        var listing = requirements.Find<LoadListingRequirement>(RequirementKind.LoadListing)?.Listing
            ?? (process.Version == CwlVersion.V10 ? LoadListing.Deep : LoadListing.None);
        foreach (var input in process.Inputs)
        {
            AddRules(input, input.Type, listing);
        }
    }

    /// <summary>Makes the input object.</summary>
    /// <param name="given">The values by name; others than the inputs of the process are left out.</param>
    /// <param name="access">Finds files.</param>
    /// <param name="discover">Whether secondary files may be looked for next to their primary: true for the values of the job order.</param>
    /// <param name="cancellationToken">Abandons the work.</param>
    /// <exception cref="ToolException">A value is missing, has the wrong type or format, or a file is not there.</exception>
    public ValueTask<RecordValue> BindAsync(RecordValue given, IFileAccess access, bool discover, CancellationToken cancellationToken)
    {
        var fields = new KeyValuePair<string, CwlValue>[_process.Inputs.Count];
        var fromDefault = new bool[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            var input = _process.Inputs[i];
            var value = given[input.Name] ?? NullValue.Instance;
            if (value.IsNull && input.Default is { } fallback)
            {
                value = fallback;
                fromDefault[i] = true;
            }

            if (!TypeMatcher.Matches(input.Type, value))
            {
                throw new ToolException(value.IsNull
                    ? $"The required input '{input.Name}' of {_process.ClassName} '{_process.Name}' has no value."
                    : $"The value of the input '{input.Name}' of {_process.ClassName} '{_process.Name}' does not fit: {TypeMatcher.WhyNot(input.Type, value)}.");
            }

            fields[i] = new(input.Name, value);
        }

        return _hasFiles ? BindFilesAsync(fields, fromDefault, access, discover, cancellationToken) : new(new RecordValue(fields));
    }

    private async ValueTask<RecordValue> BindFilesAsync(
        KeyValuePair<string, CwlValue>[] fields, bool[] fromDefault, IFileAccess access, bool discover, CancellationToken cancellationToken)
    {
        var loader = new FileLoader(access);
        for (var i = 0; i < fields.Length; i++)
        {
            if (_mayHoldFiles[i])
            {
                fields[i] = new(fields[i].Key, await NormaliseAsync(fields[i].Value, loader, cancellationToken));
            }
        }

        // Expressions of one input may look at the others, so all are known before any is evaluated.
        var inputs = new RecordValue([.. fields]);
        for (var i = 0; i < fields.Length; i++)
        {
            if (_mayHoldFiles[i])
            {
                var input = _process.Inputs[i];
                var finder = new SecondaryFileFinder(_expressions, access, input.Name);
                var context = new BindingContext(inputs, loader, finder, discover || fromDefault[i], cancellationToken);
                fields[i] = new(input.Name, await CompleteAsync(input.Name, input.Type, input, fields[i].Value, context));
            }
        }

        return new RecordValue(fields);
    }

    private void AddRules(IFileFacts facts, CwlType type, LoadListing listing)
    {
        _rules[facts] = new FileRules(facts, _expressions, listing, requiredByDefault: true);
        AddFieldRules(type, listing);
    }

    private void AddFieldRules(CwlType type, LoadListing listing)
    {
        switch (type)
        {
            case ArrayType array:
                AddFieldRules(array.Items, listing);
                break;
            case UnionType union:
                foreach (var member in union.Members)
                {
                    AddFieldRules(member, listing);
                }

                break;
            case RecordType record:
                foreach (var field in record.RecordFields)
                {
                    AddRules(field, field.Type, listing);
                }

                break;
        }
    }

    private static async ValueTask<CwlValue> NormaliseAsync(CwlValue value, FileLoader loader, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case FileValue file:
                return await NormaliseFileAsync(file, loader, cancellationToken);
            case DirectoryValue { Listing: { Count: > 0 } listing } directory:
                return directory.With(
                    basename: directory.Basename ?? NewName("dir"), listing: await NormaliseAllAsync(listing, loader, cancellationToken));
            case DirectoryValue { Location: null, Basename: null } directory:
                return directory.With(basename: NewName("dir"));
            case ListValue list:
                CwlValue[]? items = null;
                for (var i = 0; i < list.Count; i++)
                {
                    var item = await NormaliseAsync(list[i], loader, cancellationToken);
                    if (!ReferenceEquals(item, list[i]))
                    {
                        items ??= [.. list.Items];
                        items[i] = item;
                    }
                }

                return items is null ? list : new ListValue(items);
            case RecordValue record:
                var fields = new List<KeyValuePair<string, CwlValue>>(record.Count);
                foreach (var (name, field) in record.Fields)
                {
                    fields.Add(new(name, await NormaliseAsync(field, loader, cancellationToken)));
                }

                return new RecordValue(fields);
            default:
                return value;
        }
    }

    private static async ValueTask<FileValue> NormaliseFileAsync(FileValue file, FileLoader loader, CancellationToken cancellationToken)
    {
        if (file.IsLiteral)
        {
            if (file.Contents is null)
            {
                throw new ToolException($"A File has neither location, path nor contents: {file}");
            }

            file = file.Basename is null ? file.With(basename: NewName("file")) : file;
        }

        file = await loader.WithSizeAsync(await loader.BringAsync(file, cancellationToken), cancellationToken);
        return file.SecondaryFiles is { Count: > 0 } secondary
            ? file.With(secondaryFiles: await NormaliseAllAsync(secondary, loader, cancellationToken))
            : file;
    }

    private static async ValueTask<FileSystemValue[]> NormaliseAllAsync(
        IReadOnlyList<FileSystemValue> values, FileLoader loader, CancellationToken cancellationToken)
    {
        var result = new FileSystemValue[values.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (FileSystemValue)await NormaliseAsync(values[i], loader, cancellationToken);
        }

        return result;
    }

    // A literal without a name gets one (CWL v1.2, section 3.1: "the implementation must generate a basename").
    private static string NewName(string kind) => $"{kind}-{Guid.NewGuid():N}";

    private async ValueTask<CwlValue> CompleteAsync(string port, CwlType type, IFileFacts facts, CwlValue value, BindingContext context)
    {
        if (type is UnionType union)
        {
            type = TypeMatcher.Choose(union, value) ?? type;
        }

        switch (value)
        {
            case FileValue file:
                return await CompleteFileAsync(port, facts, file, context);
            case DirectoryValue directory:
                return await context.Loader.ListAsync(directory, _rules[facts].LoadListing, context.CancellationToken);
            case ListValue list when list.Count > 0:
                var items = new CwlValue[list.Count];
                var itemType = type is ArrayType array ? array.Items : PrimitiveType.Any;
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = await CompleteAsync(port, itemType, facts, list[i], context);
                }

                return new ListValue(items);
            case RecordValue record when type is RecordType schema:
                var fields = new List<KeyValuePair<string, CwlValue>>(record.Count);
                foreach (var (name, field) in record.Fields)
                {
                    var declared = schema.Find(name);
                    fields.Add(new(name, declared is null ? field : await CompleteAsync($"{port}.{name}", declared.Type, declared, field, context)));
                }

                return new RecordValue(fields);
            default:
                return value;
        }
    }

    private async ValueTask<FileValue> CompleteFileAsync(string port, IFileFacts facts, FileValue file, BindingContext context)
    {
        var rules = _rules[facts];
        if (rules.SecondaryFiles.Count > 0)
        {
            file = await context.Finder.CompleteAsync(file, rules.SecondaryFiles, context.Inputs, context.Discover, context.CancellationToken);
        }

        if (rules.LoadContents && file.Contents is null)
        {
            file = file.With(contents: await context.Loader.ReadContentsAsync(file, _process.Version, context.CancellationToken));
        }

        if (rules.Formats.Count > 0)
        {
            await _formats.CheckAsync(port, file, await AcceptedAsync(rules, file, context), context.CancellationToken);
        }

        return file;
    }

    private async ValueTask<List<string>> AcceptedAsync(FileRules rules, FileValue file, BindingContext context)
    {
        var accepted = new List<string>();
        foreach (var format in rules.Formats)
        {
            var value = await _expressions.EvaluateAsync(format, context.Inputs, file, null, context.CancellationToken);
            foreach (var item in value is ListValue list ? list.Items : [value])
            {
                if (item is StringValue text)
                {
                    accepted.Add(text.Value);
                }
            }
        }

        return accepted;
    }

    private sealed record BindingContext(
        RecordValue Inputs, FileLoader Loader, SecondaryFileFinder Finder, bool Discover, CancellationToken CancellationToken);
}
