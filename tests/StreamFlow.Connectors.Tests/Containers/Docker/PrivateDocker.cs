using System.Diagnostics;
using StreamFlow.TestKit.Files;
using StreamFlow.TestKit.Servers;

namespace StreamFlow.Connectors.Tests.Containers.Docker;

/// <summary>A Docker daemon of the test's own, which it may stop and start. It has the small image and no network.</summary>
internal sealed class PrivateDocker : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private Process? _daemon;

    private PrivateDocker()
    {
    }

    /// <summary>Gets the client program that talks to this daemon.</summary>
    public string Program => _directory.At("docker");

    /// <summary>Starts a daemon.</summary>
    public static async Task<PrivateDocker> CreateAsync()
    {
        Testbed.Require("docker", File.Exists("/usr/sbin/dockerd") && Environment.UserName == "root", "Only root can start a Docker daemon, and only where /usr/sbin/dockerd is.");
        var docker = new PrivateDocker();
        docker._directory.WriteProgram("docker", $"#!/bin/sh\nexec docker --host=unix://{docker._directory.At("socket")} \"$@\"\n");
        await docker.StartAsync();
        await ContainerEngineServer.AskAsync("sh", "-c", $"docker save {ContainerEngineServer.SmallImage} | {docker.Program} load");
        return docker;
    }

    /// <summary>Starts the daemon again.</summary>
    public async Task StartAsync()
    {
        // In a network of its own: a daemon without a bridge removes the one of that name which another daemon may use.
        _daemon = Process.Start(new ProcessStartInfo(
            "unshare",
            [
                "--net", "/usr/sbin/dockerd",
                $"--host=unix://{_directory.At("socket")}", $"--data-root={_directory.At("data")}", $"--exec-root={_directory.At("exec")}", $"--pidfile={_directory.At("pid")}",
                "--bridge=none", "--iptables=false", "--storage-driver=vfs",
            ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        _daemon.ErrorDataReceived += static (_, _) => { };
        _daemon.BeginErrorReadLine();
        _daemon.BeginOutputReadLine();
        await ContainerEngineServer.AskAsync("sh", "-c", $"for i in $(seq 100); do {Program} version >/dev/null 2>&1 && exit; sleep 0.1; done; exit 1");
    }

    /// <summary>Stops the daemon.</summary>
    public async Task StopAsync()
    {
        if (_daemon is { } daemon)
        {
            _daemon = null;
            await ContainerEngineServer.AskAsync("kill", daemon.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await daemon.WaitForExitAsync();
            daemon.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ContainerEngineServer.AskAsync("sh", "-c", $"{Program} ps --all --quiet | xargs -r {Program} rm --force >/dev/null 2>&1; true");
        await StopAsync();
        await ContainerEngineServer.AskAsync("sh", "-c", $"grep -o '{_directory.Root}[^ ]*' /proc/mounts | sort -r | xargs -r umount -l; rm -rf {_directory.Root}/data {_directory.Root}/exec; true");
        _directory.Dispose();
    }
}
