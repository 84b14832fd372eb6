using StreamFlow.Generators.Parsing;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes the part of a declaring class that makes a program of it: the document from its members, the connectors, <c>RunAsync</c>.</summary>
internal static class ProgramEmitter
{
    private const string Document = "global::StreamFlow.StreamFlowDocument";
    private const string Program = "global::StreamFlow.StreamFlowProgram";

    /// <summary>Writes the part.</summary>
    /// <param name="program">The class.</param>
    /// <param name="hasHost">Whether the project can run workflows, and not only declare them.</param>
    public static string Emit(DeclaredProgram program, bool hasHost)
    {
        var writer = GeneratedSource.Begin(program.Type.FullName);
        OpenType(writer, program.Type);
        if (hasHost)
        {
            EmitRun(writer);
            EmitProgram(writer, program);
        }

        EmitDocument(writer, program);
        if (hasHost)
        {
            writer.Line();
            writer.Summary("Implement it to change the program before it runs, for example to register connectors.");
            writer.Line("/// <param name=\"program\">The program.</param>");
            writer.Line($"static partial void Configure({Program} program);");
        }

        CloseType(writer, program.Type);
        return writer.ToString();
    }

    /// <summary>Opens the namespace and the types around a part of a class.</summary>
    public static void OpenType(SourceWriter writer, DeclaringType type)
    {
        if (type.Namespace.Length > 0)
        {
            writer.Open($"namespace {type.Namespace}");
        }

        foreach (var header in type.Headers)
        {
            writer.Open(header);
        }
    }

    /// <summary>Closes what <see cref="OpenType"/> opened.</summary>
    public static void CloseType(SourceWriter writer, DeclaringType type)
    {
        for (var i = type.Namespace.Length > 0 ? -1 : 0; i < type.Headers.Count; i++)
        {
            writer.Close();
        }
    }

    private static void EmitRun(SourceWriter writer)
    {
        writer.Summary("Does what the arguments say: runs the declared workflows, or validates, plans or publishes them.");
        writer.Line("/// <param name=\"args\">The arguments of the program; without any, the workflows run.</param>");
        writer.Line("/// <returns>The exit code of the program: 0 when all went well.</returns>");
        writer.Line(GeneratedSource.Attribute);
        writer.Line("public static global::System.Threading.Tasks.Task<int> RunAsync(string[] args) =>");
        writer.Indented("global::StreamFlow.StreamFlowHost.RunAsync(CreateProgram(), args);").Line();
    }

    private static void EmitProgram(SourceWriter writer, DeclaredProgram program)
    {
        writer.Summary("Makes the program that <see cref=\"RunAsync\"/> runs: the declared document, and the connectors of deployments that are not built in.");
        writer.Line("/// <returns>The program.</returns>");
        writer.Line(GeneratedSource.Attribute);
        writer.Open($"public static {Program} CreateProgram()");
        writer.Line($"var program = new {Program}({Literals.Quote(program.Type.Name)}, CreateDocument);");
        foreach (var type in program.ConnectorMakers)
        {
            writer.Line($"program.Register<{type}>(static (deployment, context) => deployment.{ConnectorMakers.Method}(context));");
        }

        foreach (var type in program.OwnTypes)
        {
            writer.Line($"program.Declare<{type}>();");
        }

        writer.Line("Configure(program);").Line("return program;");
        writer.Close().Line();
    }

    private static void EmitDocument(SourceWriter writer, DeclaredProgram program)
    {
        writer.Summary("Puts the declared members together.");
        writer.Line("/// <returns>What the file of this class says.</returns>");
        writer.Line(GeneratedSource.Attribute);
        writer.Line($"public static {Document} CreateDocument() =>");
        writer.Indented($"new global::StreamFlow.StreamFlowDocumentBuilder(typeof({Literals.Identifier(program.Type.Name)}))");
        if (program.Settings is { } settings)
        {
            writer.Indented($"    .WithSettings({Literals.Quote(settings)})");
        }

        foreach (var member in program.Members)
        {
            writer.Indented("    " + Add(member));
        }

        writer.Indented("    .Build();");
    }

    /// <summary>Writes the call that adds a member to a builder.</summary>
    public static string Add(DeclaredMember member)
    {
        var name = Literals.Identifier(member.Member);
        return member.Kind switch
        {
            MemberKind.Bindings or MemberKind.Containers => $".Add({name})",
            MemberKind.Workflow or MemberKind.Input or MemberKind.Step or MemberKind.Output or MemberKind.Deployment or MemberKind.BindingFilter or MemberKind.Policy =>
                $".Add({Literals.Quote(member.Entry)}, nameof({name}), {name})",
            _ => $".Add(nameof({name}), {name})",
        };
    }
}
