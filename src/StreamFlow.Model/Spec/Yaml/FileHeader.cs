namespace StreamFlow.Spec;

/// <summary>The comment at the top of a file that was written and not typed.</summary>
internal static class FileHeader
{
    /// <summary>Says from which class a file was made; the build and <c>publish</c> write the same, so that their files are the same.</summary>
    public static string OfDeclaration(string className) =>
        $"Written by StreamFlow.Dsl from the class {className}; change the class, not this file.";
}
