namespace StreamFlow.Hosting.Tests.Processes;

public sealed class BuiltContainerProgramTests() : ContainerProgramTests(ProgramFolder.Built);
