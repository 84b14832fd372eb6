namespace StreamFlow.Spec;

/// <summary>What reading a YAML text gave: a tree, when the text could be read, and what was found on the way.</summary>
/// <param name="Root">The tree; null when the text is empty or could not be read.</param>
/// <param name="Findings">Syntax errors and duplicate keys, in the order of the text.</param>
internal sealed record YamlDocument(ConfigNode? Root, IReadOnlyList<Finding> Findings);
