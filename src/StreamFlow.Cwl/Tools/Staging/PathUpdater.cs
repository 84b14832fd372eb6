using StreamFlow.Cwl.Values;

namespace StreamFlow.Cwl.Tools.Staging;

/// <summary>Gives inputs the paths that they got in the working directory.</summary>
internal static class PathUpdater
{
    /// <summary>Changes the path of everything whose location was placed.</summary>
    public static CwlValue Update(CwlValue value, Dictionary<string, string> placed)
    {
        switch (value)
        {
            case FileValue file:
                var secondary = file.SecondaryFiles?.Select(item => (FileSystemValue)Update(item, placed)).ToArray();
                return file.Location is { } location && placed.TryGetValue(location, out var path)
                    ? file.With(path: path, basename: FileName.OfPath(path), secondaryFiles: secondary)
                    : file.With(secondaryFiles: secondary);
            case DirectoryValue directory:
                var listing = directory.Listing?.Select(item => (FileSystemValue)Update(item, placed)).ToArray();
                return directory.Location is { } own && placed.TryGetValue(own, out var there)
                    ? directory.With(path: there, basename: FileName.OfPath(there), listing: listing)
                    : directory.With(listing: listing);
            case ListValue list:
                return new ListValue([.. list.Items.Select(item => Update(item, placed))]);
            case RecordValue record:
                return new RecordValue([.. record.Fields.Select(field => KeyValuePair.Create(field.Key, Update(field.Value, placed)))]);
            default:
                return value;
        }
    }
}
