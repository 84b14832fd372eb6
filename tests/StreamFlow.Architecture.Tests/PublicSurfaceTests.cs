using System.Reflection;
using StreamFlow.TestKit.Snapshots;

namespace StreamFlow.Architecture.Tests;

/// <summary>Holds the public surface: a change to it is a decision, seen in review, and never an accident.</summary>
public sealed class PublicSurfaceTests
{
    public static TheoryData<string> Rooms => [.. Arrows.Allowed.Keys.Where(room => room is not ("streamflow" or "streamflow-expressions"))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Surface_OfARoom_IsTheAcceptedOne(string room) =>
        Snapshot.Matches(PublicSurface.Describe(Assembly.Load(room)), $"{room}.txt");
}
