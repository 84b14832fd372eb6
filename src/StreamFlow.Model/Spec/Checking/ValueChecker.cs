using System.Globalization;

namespace StreamFlow.Spec;

/// <summary>Checks the value of one option.</summary>
internal sealed class ValueChecker(Validation run, OptionChecker options, TypeSchema? owner, OptionSchema option, Place place)
{
    public void Check(ConfigNode value) => Check(value, option.Value, option.Key);

    private void Check(ConfigNode value, ValueSchema schema, string label)
    {
        if (value is ConfigUnknown)
        {
            return;
        }

        switch (schema.Kind)
        {
            case OptionKind.Section:
                return;
            case OptionKind.List:
                CheckList(value, schema, label);
                return;
            case OptionKind.Map:
                CheckMap(value, schema, label);
                return;
            case OptionKind.Record:
                CheckRecord(value, schema, label);
                return;
            case OptionKind.DeploymentReference:
                CheckReference(value, schema, label);
                return;
            case OptionKind.Secret when value is ConfigMap map:
                options.Check(map, FileSchema.Secret, place.Inner("the option", label));
                if (map.Entries.Count == 0)
                {
                    run.Report(Rules.MissingOption.At(map.Position, "file", place.Inner("the option", label)));
                }

                return;
        }

        if (value is ConfigScalar scalar && ScalarForms.Accepts(scalar, schema))
        {
            CheckScalar(scalar, schema, label);
        }
        else
        {
            ReportType(value, schema, label);
        }
    }

    private void CheckScalar(ConfigScalar scalar, ValueSchema schema, string label)
    {
        switch (schema.Kind)
        {
            case OptionKind.Secret:
                run.Report(Rules.SecretInClear.At(scalar.Position, label, place));
                break;
            case OptionKind.Enumeration when !schema.Names.Contains(scalar.Text):
                var suggestion = Spelling.Nearest(scalar.Text, schema.Names);
                var words = string.Join(", ", schema.Names.Select(name => $"'{name}'"));
                run.Report(Rules.UnknownWord.At(scalar.Position, label, place, words, scalar.Text, Spelling.Ending(suggestion)), suggestion);
                break;
            case OptionKind.String when schema.File is { } kind:
                new FileChecker(run).Check(scalar, kind, schema.FileMayBeName, place);
                break;
        }

        if (ScalarForms.Number(scalar, schema) is { } number && (number < schema.Minimum || number > schema.Maximum))
        {
            run.Report(Rules.OutOfRange.At(scalar.Position, label, place, RangeText(schema), scalar.Text));
        }
    }

    private void CheckList(ConfigNode value, ValueSchema schema, string label)
    {
        if (value is not ConfigList list)
        {
            // A lone value stands for a list of itself.
            if ((schema.AlsoAccepts & ConfigForms.Single) != ConfigForms.None && schema.Item is { } lone && value is not ConfigScalar { Kind: ConfigScalarKind.Null })
            {
                Check(value, lone, label);
            }
            else
            {
                ReportType(value, schema, label);
            }

            return;
        }

        var seen = option.HasUniqueItems ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < list.Items.Count; i++)
        {
            Check(list.Items[i], schema.Item!, $"{label}[{i.ToString(CultureInfo.InvariantCulture)}]");
            if (seen is not null && list.Items[i] is ConfigScalar scalar && !seen.Add(scalar.Text))
            {
                run.Report(Rules.RepeatedItem.At(scalar.Position, scalar, label, place));
            }
        }
    }

    private void CheckMap(ConfigNode value, ValueSchema schema, string label)
    {
        if (value is not ConfigMap map)
        {
            ReportType(value, schema, label);
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (option.IsServiceMap && !Naming.IsName(entry.Key))
            {
                run.Report(Rules.InvalidName.At(entry.KeyPosition, entry.Key, "a service of " + place));
            }

            if (option.IsServiceMap && schema.Item is { Kind: OptionKind.Record } item && entry.Value is ConfigMap service)
            {
                options.Check(service, owner!.RecordOf(item), place.Inner("the service", entry.Key));
            }
            else
            {
                Check(entry.Value, schema.Item!, $"{label}.{entry.Key}");
            }
        }
    }

    private void CheckRecord(ConfigNode value, ValueSchema schema, string label)
    {
        var record = owner!.RecordOf(schema);
        switch (value)
        {
            case ConfigMap map:
                options.Check(map, record, place.Inner("the option", label));
                break;
            case ConfigScalar { Kind: ConfigScalarKind.Null } when !option.IsRequired:
            case ConfigScalar { Kind: ConfigScalarKind.String } when record.Shorthand is not null:
                break;
            default:
                var expected = record.Shorthand is null ? "a map" : "a string or a map";
                run.Report(Rules.WrongType.At(value.Position, label, place, expected, value.KindName, "."));
                break;
        }
    }

    private void CheckReference(ConfigNode value, ValueSchema schema, string label)
    {
        switch (value)
        {
            case ConfigScalar { Kind: ConfigScalarKind.String } name:
                new ReferenceChecker(run).Check(name, null, name.Position, place);
                break;
            case ConfigMap map:
                options.Check(map, FileSchema.DeploymentReference, place.Inner("the option", label));
                if (map["deployment"] is ConfigScalar { Kind: ConfigScalarKind.String } inner)
                {
                    new ReferenceChecker(run).Check(inner, map["service"] as ConfigScalar, map.Position, place);
                }

                break;
            default:
                ReportType(value, schema, label);
                break;
        }
    }

    private void ReportType(ConfigNode value, ValueSchema schema, string label)
    {
        var mend = value is ConfigScalar scalar ? ScalarForms.Mend(scalar, schema) : null;
        var ending = mend is null ? "." : $"; write {mend}.";
        run.Report(Rules.WrongType.At(value.Position, label, place, ScalarForms.Describe(schema), ScalarForms.DescribeValue(value), ending), mend);
    }

    private static string RangeText(ValueSchema schema)
    {
        var minimum = schema.Minimum?.ToString(CultureInfo.InvariantCulture);
        var maximum = schema.Maximum?.ToString(CultureInfo.InvariantCulture);
        return maximum is null || schema.Maximum >= int.MaxValue && minimum is not null ? $"at least {minimum}"
            : minimum is null ? $"at most {maximum}"
            : $"between {minimum} and {maximum}";
    }
}
