namespace StreamFlow;

/// <summary>Says that an option must be set when the deployment is <see cref="Deployment.External"/>, for it names what exists already.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredWhenExternalAttribute : Attribute;
