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
    public const string CheckpointManager = "StreamFlow.CheckpointManager";
}
