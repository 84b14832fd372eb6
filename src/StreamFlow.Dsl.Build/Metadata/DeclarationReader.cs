using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using StreamFlow.Spec;

namespace StreamFlow.Dsl.Build.Metadata;

/// <summary>Reads the declarations that the generator left in an assembly, without loading or running the assembly.</summary>
/// <remarks>
/// They are <c>AssemblyMetadata</c> attributes:
/// <list type="bullet">
/// <item><c>("StreamFlow.File/NAME", "CONTENT")</c>: a file to write beside the binary;</item>
/// <item><c>("StreamFlow.Reference/PATH", "FILE(LINE,COLUMN)")</c>: a file of the project to copy there, and where the
/// declaration names it. The place is relative to the project's folder and may be empty.</item>
/// </list>
/// </remarks>
internal static class DeclarationReader
{
    public const string FilePrefix = "StreamFlow.File/";
    public const string ReferencePrefix = "StreamFlow.Reference/";

    private const ushort AttributeProlog = 0x0001;

    /// <summary>Reads the declarations of an assembly.</summary>
    /// <exception cref="BadImageFormatException">The file is not a .NET assembly.</exception>
    public static AssemblyDeclarations Read(Stream assembly)
    {
        using var image = new PEReader(assembly);
        var files = new List<EmbeddedFile>();
        var references = new List<FileReference>();
        foreach (var (key, value) in ReadMetadataAttributes(image.GetMetadataReader()))
        {
            if (key.StartsWith(FilePrefix, StringComparison.Ordinal))
            {
                files.Add(new EmbeddedFile(key[FilePrefix.Length..], value));
            }
            else if (key.StartsWith(ReferencePrefix, StringComparison.Ordinal))
            {
                references.Add(new FileReference(key[ReferencePrefix.Length..], ParsePosition(value)));
            }
        }

        return new AssemblyDeclarations(files, references);
    }

    /// <summary>Reads <c>file(line,column)</c>; any other text is a file without a line.</summary>
    internal static SourcePosition ParsePosition(string text)
    {
        var open = text.LastIndexOf('(');
        if (open < 0 || !text.EndsWith(')'))
        {
            return new SourcePosition(text, 0, 0);
        }

        var numbers = text[(open + 1)..^1].Split(',');
        return numbers.Length == 2
            && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var column)
                ? new SourcePosition(text[..open], line, column)
                : new SourcePosition(text, 0, 0);
    }

    private static IEnumerable<(string Key, string Value)> ReadMetadataAttributes(MetadataReader reader)
    {
        if (!reader.IsAssembly)
        {
            yield break;
        }

        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (!IsAssemblyMetadata(reader, attribute))
            {
                continue;
            }

            var blob = reader.GetBlobReader(attribute.Value);
            if (blob.ReadUInt16() == AttributeProlog
                && blob.ReadSerializedString() is { } key
                && blob.ReadSerializedString() is { } value)
            {
                yield return (key, value);
            }
        }
    }

    private static bool IsAssemblyMetadata(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        var parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
        {
            return false;
        }

        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.StringComparer.Equals(type.Name, "AssemblyMetadataAttribute")
            && reader.StringComparer.Equals(type.Namespace, "System.Reflection");
    }
}
