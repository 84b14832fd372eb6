using System.Security.Cryptography;
using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Values;

namespace StreamFlow.Conformance.Tests.Comparison;

/// <summary>Compares output objects as the suite asks: file objects as far as the expected one names their fields, other values exactly.</summary>
internal static class OutputComparer
{
    /// <summary>Says where two values differ, or gives null when the actual one is as expected.</summary>
    /// <param name="expected">What the suite expects; the string <c>Any</c> stands for anything.</param>
    /// <param name="actual">What the runner printed; null when the field is not there.</param>
    /// <param name="path">Where the values are, for the message.</param>
    public static string? Difference(CwlValue expected, CwlValue? actual, string path = "output")
    {
        switch (expected)
        {
            case StringValue { Value: "Any" }:
                return null;
            case NullValue:
                return actual is null or NullValue ? null : $"{path}: null is expected, not {actual}";
        }

        switch (expected, actual)
        {
            case (_, null):
                return $"{path}: missing, {expected} is expected";
            case (FileValue file, FileValue other):
                return FileDifference(file, other, path);
            case (DirectoryValue directory, DirectoryValue other):
                return DirectoryDifference(directory, other, path);
            case (RecordValue record, RecordValue other):
                return RecordDifference(record, other, path);
            case (ListValue list, ListValue other):
                return ListDifference(list, other, path);
            case (FloatValue or IntegerValue, FloatValue or IntegerValue):
                return Number(expected).Equals(Number(actual)) ? null : $"{path}: {expected} is expected, not {actual}";
            default:
                return expected.Equals(actual) ? null : $"{path}: {expected} is expected, not {actual}";
        }
    }

    private static double Number(CwlValue value) => value is IntegerValue integer ? integer.Value : ((FloatValue)value).Value;

    private static string? RecordDifference(RecordValue expected, RecordValue actual, string path)
    {
        foreach (var (name, value) in expected.Fields)
        {
            if (Difference(value, actual[name], $"{path}.{name}") is { } difference)
            {
                return difference;
            }
        }

        var extra = actual.Fields.FirstOrDefault(field => expected[field.Key] is null && field.Value is not NullValue);
        return extra.Key is null ? null : $"{path}.{extra.Key}: not expected";
    }

    private static string? ListDifference(ListValue expected, ListValue actual, string path)
    {
        if (expected.Count != actual.Count)
        {
            return $"{path}: {expected.Count} items are expected, not {actual.Count}";
        }

        for (var i = 0; i < expected.Count; i++)
        {
            if (Difference(expected[i], actual[i], $"{path}[{i}]") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? FileDifference(FileValue expected, FileValue actual, string path)
    {
        if (LocationDifference(expected, actual, path) is { } place)
        {
            return place;
        }

        var file = actual.Path ?? (actual.Location is null ? null : DocumentUri.ToPath(actual.Location));
        if (file is null || !File.Exists(file))
        {
            return $"{path}: the file {file ?? actual.ToString()} does not exist";
        }

        var content = File.ReadAllBytes(file);
#pragma warning disable CA5350 // The suite names files by SHA-1.
        var checksum = "sha1$" + Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
        if ((expected.Checksum is { } sum && sum != "Any" && sum != checksum) || (actual.Checksum is { } said && said != checksum))
        {
            return $"{path}: the checksum is {checksum} ({actual.Checksum} is printed), {expected.Checksum} is expected";
        }

        if ((expected.Size is { } size && size != content.Length) || (actual.Size is { } printed && printed != content.Length))
        {
            return $"{path}: the size is {content.Length} ({actual.Size} is printed), {expected.Size} is expected";
        }

        if (expected.Contents is { } contents && contents != "Any" && contents != actual.Contents && contents != File.ReadAllText(file))
        {
            return $"{path}: the contents are not as expected";
        }

        if (expected.Format is { } format && format != actual.Format)
        {
            return $"{path}: the format {format} is expected, not {actual.Format}";
        }

        return SetDifference(expected.SecondaryFiles, actual.SecondaryFiles, path + ".secondaryFiles");
    }

    private static string? DirectoryDifference(DirectoryValue expected, DirectoryValue actual, string path)
    {
        if (LocationDifference(expected, actual, path) is { } place)
        {
            return place;
        }

        var directory = actual.Path ?? (actual.Location is null ? null : DocumentUri.ToPath(actual.Location));
        return directory is null || !Directory.Exists(directory)
            ? $"{path}: the directory {directory ?? actual.ToString()} does not exist"
            : SetDifference(expected.Listing, actual.Listing, path + ".listing");
    }

    private static string? LocationDifference(FileSystemValue expected, FileSystemValue actual, string path)
    {
        if (expected.Location is { } location && location != "Any")
        {
            var wanted = FileName.OfLocation(location);
            var given = FileName.OfLocation(actual.Location ?? actual.Path ?? string.Empty);
            if (wanted != given)
            {
                return $"{path}: the location ends with '{given}', '{wanted}' is expected";
            }
        }

        // The base name follows from the location where the suite does not say it.
        var named = expected.Basename is { } basename && basename != "Any" ? basename : null;
        return named is not null && named != actual.Basename ? $"{path}: the base name '{named}' is expected, not '{actual.Basename}'" : null;
    }

    private static string? SetDifference(IReadOnlyList<FileSystemValue>? expected, IReadOnlyList<FileSystemValue>? actual, string path)
    {
        if (expected is null)
        {
            return null;
        }

        var left = new List<FileSystemValue>(actual ?? []);
        foreach (var wanted in expected)
        {
            var index = left.FindIndex(candidate => Difference(wanted, candidate, path) is null);
            if (index < 0)
            {
                return $"{path}: nothing is like {wanted}; there is {string.Join(", ", left)}";
            }

            left.RemoveAt(index);
        }

        return left.Count == 0 ? null : $"{path}: not expected: {string.Join(", ", left)}";
    }
}
