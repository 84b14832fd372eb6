namespace StreamFlow.Engine.Tests.Deployments;

/// <summary>An environment that does as it is told.</summary>
public sealed record FakeDeployment : Deployment
{
    /// <summary>Gets or sets how often it still fails to come up.</summary>
    public int Failures { get; set; }

    /// <summary>Gets whether it cannot be taken down.</summary>
    public bool StaysUp { get; init; }

    /// <summary>Gets what holds it from coming up; null for nothing.</summary>
    public TaskCompletionSource? Gate { get; init; }
}
