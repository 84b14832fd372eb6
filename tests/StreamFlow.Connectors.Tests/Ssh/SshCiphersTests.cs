using StreamFlow.Connectors.Processes;
using StreamFlow.Connectors.Ssh;
using StreamFlow.Core.Connectors;

namespace StreamFlow.Connectors.Tests.Ssh;

public sealed class SshCiphersTests
{
    private const string Usual = "chacha20-poly1305@openssh.com,aes128-ctr,aes256-ctr,aes128-gcm@openssh.com,aes256-gcm@openssh.com";

    [Fact]
    public void Prefer_NobodyHasChosen_PutsGcmFirstAndAddsNothing() =>
        Assert.Equal("aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com,aes128-ctr,aes256-ctr", SshCiphers.Prefer(Usual, Usual));

    [Theory]
    [InlineData("chacha20-poly1305@openssh.com,aes128-gcm@openssh.com", Usual)] // Somebody has an order of their own.
    [InlineData("chacha20-poly1305@openssh.com", "chacha20-poly1305@openssh.com")] // A policy of the machine without it.
    public void Prefer_ThereIsAReason_LeavesThemAlone(string chosen, string byDefault) => Assert.Null(SshCiphers.Prefer(chosen, byDefault));

    [Theory]
    [InlineData("", "aes128-gcm@openssh.com")]
    [InlineData("Ciphers chacha20-poly1305@openssh.com,aes128-gcm@openssh.com", "chacha20-poly1305@openssh.com")]
    public async Task Connection_CiphersOfTheConfiguration_AreKeptAndElseTheFastOneIsUsed(string configuration, string expected)
    {
        using var server = new PrivateSshd("LogLevel DEBUG1");
        Assert.SkipUnless(SshCiphers.HasFastAes, "This processor has no instructions for AES.");
        File.WriteAllText(server.At("client"), configuration + "\n");
        using var processes = new PosixProcessLauncher(TimeProvider.System);
        await using var connector = new SshConnector(
            server.Deployment with { ConfigFile = server.At("client") },
            new ConnectorContext { DeploymentName = "hosts", ConfigDirectory = "/", Processes = processes });

        await connector.DeployAsync(false, TestContext.Current.CancellationToken);

        Assert.Contains($"kex: client->server cipher: {expected} ", File.ReadAllText(server.At("log")), StringComparison.Ordinal);
    }
}
