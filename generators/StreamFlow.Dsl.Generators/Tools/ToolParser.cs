using Microsoft.CodeAnalysis;
using StreamFlow.Generators.Folding;

namespace StreamFlow.Generators.Tools;

/// <summary>Reads tools and methods that are steps for the pipeline.</summary>
internal static class ToolParser
{
    /// <summary>Reads the record of a tool.</summary>
    public static ToolModel ParseTool(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var notes = new ReadingNotes();
        var declaration = new ToolReader(new ConstantFolder(compilation, static _ => false, cancellation), cancellation).Read(type, notes);
        return new ToolModel(declaration, StepParts.OfTool(type, declaration, cancellation), notes.IsWhole) { Findings = new(notes.Findings) };
    }

    /// <summary>Reads a method that is a step.</summary>
    public static ToolModel ParseMethod(IMethodSymbol method, CancellationToken cancellation)
    {
        var declaration = new CSharpStepReader(cancellation).Read(method);
        return new ToolModel(declaration, StepParts.OfMethod(method, declaration, cancellation), IsWhole: true) { Method = method.Name };
    }
}
