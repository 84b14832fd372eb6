namespace StreamFlow;

/// <summary>Runs the command line through a shell, the CWL <c>ShellCommandRequirement</c>: words with <c>ShellQuote = false</c> may be pipes and redirections.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShellAttribute : RequirementAttribute;
