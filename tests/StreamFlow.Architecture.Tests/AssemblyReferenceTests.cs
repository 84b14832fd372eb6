using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace StreamFlow.Architecture.Tests;

public sealed class AssemblyReferenceTests
{
    public static TheoryData<string> Rooms => [.. Arrows.Allowed.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void References_OfARoom_AreArrowsOfTheDesign(string room)
    {
        var references = ReadReferences(room).Where(Arrows.Allowed.ContainsKey);
        Assert.Empty(references.Except(Arrows.Allowed[room], StringComparer.Ordinal));
    }

    [Fact]
    public void Rooms_OnDisk_AreAllInTheDesign()
    {
        var built = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name!.StartsWith("StreamFlow.", StringComparison.OrdinalIgnoreCase)
                && !name.EndsWith(".Tests", StringComparison.Ordinal) && !name.EndsWith(".TestKit", StringComparison.Ordinal));
        Assert.Empty(built.Except(Arrows.Allowed.Keys, StringComparer.Ordinal));
    }

    private static List<string> ReadReferences(string room)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, room + ".dll"));
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
