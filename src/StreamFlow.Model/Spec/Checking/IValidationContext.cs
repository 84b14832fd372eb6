namespace StreamFlow.Spec;

/// <summary>What the validator needs to know about the world around a file.</summary>
internal interface IValidationContext
{
    /// <summary>Tells whether a file exists.</summary>
    /// <param name="path">The path as the user wrote it.</param>
    /// <param name="kind">What the path must name.</param>
    /// <param name="declaredAt">Where the user wrote it: a relative path is relative to this file.</param>
    /// <returns>Null when it cannot be told, for example during a build for another machine; then nothing is reported.</returns>
    bool? Exists(string path, ConfigFileKind kind, SourcePosition declaredAt);

    /// <summary>Reads the steps and ports of a CWL document.</summary>
    /// <param name="path">The path or URI as the user wrote it.</param>
    /// <param name="declaredAt">Where the user wrote it: a relative path is relative to this file.</param>
    /// <returns>Null when the document is not at hand; then bindings are not compared with it.</returns>
    CwlOutline? Outline(string path, SourcePosition declaredAt);
}
