namespace StreamFlow.Hosting.Tests.Processes;

public sealed class BuiltProgramTests() : ProgramTests(ProgramFolder.Built);
