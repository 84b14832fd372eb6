using StreamFlow.Spec;

namespace StreamFlow.Generators.Diagnostics;

/// <summary>Finds the C# names of options, for suggestions in C#.</summary>
internal static class MemberNames
{
    private static readonly RecordSchema[] Structure =
        [FileSchema.Target, FileSchema.Binding, FileSchema.Deployment, FileSchema.Workflow, FileSchema.Scheduling, FileSchema.DeploymentReference];

    /// <summary>Gives the member that declares an option of one of the schemas, or of the structure around them.</summary>
    public static string Of(string key, IEnumerable<TypeSchema> schemas) => schemas
        .SelectMany(schema => schema.Records.Prepend(schema.Config))
        .Concat(Structure)
        .SelectMany(record => record.Options)
        .FirstOrDefault(option => option.Key == key && option.Member.Length > 0)?.Member
        ?? char.ToUpperInvariant(key[0]) + key.Substring(1);
}
