using StreamFlow.TestKit.Processes;

namespace StreamFlow.Hosting.Tests.Queues;

public sealed class NativeSlurmProcessTests() : SlurmProcessTests(NativePrograms.Folder);
