namespace StreamFlow.Cwl.Values;

/// <summary>Finds the files and directories in a value, whatever lists and records are around them.</summary>
internal static class ContainedFiles
{
    /// <summary>Calls for each file and directory in a value, and then for its secondary files; what is in a directory is not visited.</summary>
    public static void Visit(CwlValue value, Action<FileSystemValue> visit)
    {
        switch (value)
        {
            case ListValue list:
                foreach (var item in list.Items)
                {
                    Visit(item, visit);
                }

                break;
            case RecordValue record:
                foreach (var (_, field) in record.Fields)
                {
                    Visit(field, visit);
                }

                break;
            case FileSystemValue file:
                visit(file);
                foreach (var secondary in (file as FileValue)?.SecondaryFiles ?? [])
                {
                    Visit(secondary, visit);
                }

                break;
        }
    }
}
