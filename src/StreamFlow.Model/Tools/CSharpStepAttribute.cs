namespace StreamFlow;

/// <summary>Makes a static C# method a step: the build writes a record of the method's name with <c>Step</c> at its end, whose inputs are the parameters.</summary>
/// <remarks>
/// <para>
/// <c>[CSharpStep] public static Summary Count(CwlFile input, int limit)</c> in a static partial class <c>Stats</c> gives
/// <c>Stats.CountStep</c>, with inputs <c>Input</c> and <c>Limit</c>. The members of a returned record are its outputs; a returned
/// value of another type is the output <c>Result</c>. Files are <see cref="FileInfo"/>, directories <see cref="DirectoryInfo"/>; what the
/// method writes goes in the current directory.
/// </para>
/// <para>On the local machine the method runs in this program; elsewhere the program, published as a single file, is copied there once and runs the method.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CSharpStepAttribute : Attribute;
