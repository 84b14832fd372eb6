using StreamFlow.TestKit.Processes;

namespace StreamFlow.Hosting.Tests.Processes;

public sealed class NativeContainerProgramTests() : ContainerProgramTests(NativePrograms.Folder);
