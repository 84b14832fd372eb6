namespace StreamFlow.Spec;

/// <summary>The full names of the attributes and types that carry a schema, for readers that see symbols and not types.</summary>
internal static class AttributeNames
{
    public const string ConnectorType = "StreamFlow.ConnectorTypeAttribute";
    public const string ConfigType = "StreamFlow.ConfigTypeAttribute";
    public const string ConfigKey = "StreamFlow.ConfigKeyAttribute";
    public const string ConfigName = "StreamFlow.ConfigNameAttribute";
    public const string Range = "StreamFlow.RangeAttribute";
    public const string MutuallyExclusive = "StreamFlow.MutuallyExclusiveAttribute";
    public const string Requires = "StreamFlow.RequiresAttribute";
    public const string RequiredWhenExternal = "StreamFlow.RequiredWhenExternalAttribute";
    public const string AlsoAccepts = "StreamFlow.AlsoAcceptsAttribute";
    public const string DeprecatedOption = "StreamFlow.DeprecatedOptionAttribute";
    public const string ConfigFile = "StreamFlow.ConfigFileAttribute";
    public const string UniqueItems = "StreamFlow.UniqueItemsAttribute";
    public const string Duration = "StreamFlow.DurationAttribute";
    public const string Size = "StreamFlow.SizeAttribute";
    public const string Shorthand = "StreamFlow.ShorthandAttribute";
    public const string ServiceMap = "StreamFlow.ServiceMapAttribute";
    public const string BesideType = "StreamFlow.BesideTypeAttribute";
    public const string NotInFile = "StreamFlow.NotInFileAttribute";
    public const string DefaultValue = "System.ComponentModel.DefaultValueAttribute";

    public const string Deployment = "StreamFlow.Deployment";
    public const string DeploymentReference = "StreamFlow.DeploymentReference";
    public const string SchedulingPolicy = "StreamFlow.SchedulingPolicy";
    public const string ByteSize = "StreamFlow.ByteSize";
    public const string Secret = "StreamFlow.Secret";
    public const string TextOrNumber = "StreamFlow.TextOrNumber";
    public const string TextOrFlag = "StreamFlow.TextOrFlag";
    public const string ValueList = "StreamFlow.ValueList`1";
    public const string ValueMap = "StreamFlow.ValueMap`1";
    public const string TimeSpan = "System.TimeSpan";
}
