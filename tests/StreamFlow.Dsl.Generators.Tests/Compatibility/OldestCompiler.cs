using System.Reflection;
using System.Runtime.Loader;

namespace StreamFlow.Dsl.Generators.Tests.Compatibility;

/// <summary>Loads this assembly and the generator a second time, with the oldest compiler that the generator has to run in.</summary>
internal sealed class OldestCompiler() : AssemblyLoadContext(nameof(OldestCompiler), isCollectible: true)
{
    private static readonly string[] Folders = typeof(OldestCompiler).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == nameof(OldestCompiler)).Value!.Split(';');

    private static readonly string[] Again =
        [typeof(OldestCompiler).Assembly.GetName().Name!, "StreamFlow.Dsl.Generators", "StreamFlow.Dsl.CodeFixes", "YamlDotNet"];

    /// <summary>Calls a static method of this assembly without parameters, as it is with that compiler.</summary>
    public object? Call(Type type, string method) => LoadFromAssemblyPath(type.Assembly.Location)
        .GetType(type.FullName!, throwOnError: true)!
        .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
        .Invoke(null, null);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = assemblyName.Name + ".dll";
        return Array.Find(Folders, folder => File.Exists(Path.Join(folder, file))) is { } folder ? LoadFromAssemblyPath(Path.Join(folder, file))
            : Again.Contains(assemblyName.Name) ? LoadFromAssemblyPath(Path.Join(AppContext.BaseDirectory, file))
            : null;
    }
}
