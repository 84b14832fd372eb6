using StreamFlow.Hosting.Tests.Processes;

namespace StreamFlow.Hosting.Tests.Queues;

public sealed class NativeSlurmProcessTests() : SlurmProcessTests(ProgramFolder.Native);
