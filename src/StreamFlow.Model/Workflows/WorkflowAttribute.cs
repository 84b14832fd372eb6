namespace StreamFlow;

/// <summary>Marks a class as a workflow that others use as a step: its static read-only members are the inputs, steps and outputs.</summary>
/// <remarks>The class is <c>static partial</c>. The build generates a record <c>Step</c> in it, with the inputs and outputs as ports: <c>new CallVariants.Step { Reads = Align.Bam }</c>.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WorkflowAttribute : Attribute;
