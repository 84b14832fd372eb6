namespace StreamFlow.Generators.Parsing;

/// <summary>The full names of the types of the model that a declaration is made of, besides those of schemas.</summary>
internal static class ModelNames
{
    public const string StreamFlowFileAttribute = "StreamFlow.StreamFlowFileAttribute";
    public const string Host = "StreamFlow.StreamFlowHost";
    public const string EntryNameAttribute = "StreamFlow.EntryNameAttribute";
    public const string Workflow = "StreamFlow.Workflow";
    public const string CwlWorkflow = "StreamFlow.CwlWorkflow";
    public const string Binding = "StreamFlow.Binding";
    public const string Bindings = "StreamFlow.Bindings";
    public const string ContainerMappings = "StreamFlow.ContainerMappings";
    public const string Target = "StreamFlow.Target";
    public const string StepReference = "StreamFlow.StepReference";
    public const string PortReference = "StreamFlow.PortReference";
    public const string BindingFilter = "StreamFlow.BindingFilter";
    public const string Scheduling = "StreamFlow.Scheduling";
    public const string Scheduler = "StreamFlow.Scheduler";
    public const string Database = "StreamFlow.Database";
    public const string DataManager = "StreamFlow.DataManager";
    public const string DeploymentManager = "StreamFlow.DeploymentManager";
    public const string FailureManager = "StreamFlow.FailureManager";
    public const string Step = "StreamFlow.Step";
    public const string Source = "StreamFlow.Source";
    public const string Tool = "StreamFlow.Tool";
    public const string CSharpTool = "StreamFlow.CSharpTool";
    public const string WorkflowAttribute = "StreamFlow.WorkflowAttribute";
    public const string CommandLineToolAttribute = "StreamFlow.CommandLineToolAttribute";
    public const string ExpressionToolAttribute = "StreamFlow.ExpressionToolAttribute";
    public const string CSharpStepAttribute = "StreamFlow.CSharpStepAttribute";
    public const string NameAttribute = "StreamFlow.NameAttribute";
    public const string Scattered = "StreamFlow.Scattered`1";
    public const string Conditional = "StreamFlow.Conditional`1";
    public const string Looped = "StreamFlow.Looped`1";
    public const string LoopedAll = "StreamFlow.LoopedAll`1";
    public const string In = "StreamFlow.In`1";
    public const string Out = "StreamFlow.Out`1";
    public const string OptionalOut = "StreamFlow.OptionalOut`1";
    public const string WorkflowInput = "StreamFlow.WorkflowInput`1";
    public const string OptionalInput = "StreamFlow.OptionalInput`1";
    public const string WorkflowOutput = "StreamFlow.WorkflowOutput`1";
    public const string OptionalOutput = "StreamFlow.OptionalOutput`1";
    public const string CheckpointManager = "StreamFlow.CheckpointManager";
}
