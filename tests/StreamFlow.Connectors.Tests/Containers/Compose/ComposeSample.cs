using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Compose;

/// <summary>A project of two services, one of them twice.</summary>
internal static class ComposeSample
{
    /// <summary>The Compose file.</summary>
    public const string Text = $$"""
        version: "3.8"
        services:
          alone:
            image: {{ContainerEngineServer.SmallImage}}
            command: [sleep, infinity]
            environment: {COLOUR: "${COLOUR:-none}"}
            volumes: ["./shared:/shared", "kept:/kept"]
          many:
            image: {{ContainerEngineServer.SmallImage}}
            command: [sleep, infinity]
            deploy: {replicas: 2}
            healthcheck: {test: [CMD, test, -e, /], interval: 1s}
        volumes:
          kept: {}
        """;
}
