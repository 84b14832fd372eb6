namespace StreamFlow.Hosting.Tests.Processes;

public sealed class NativeContainerProgramTests() : ContainerProgramTests(ProgramFolder.Native);
