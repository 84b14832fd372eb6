using StreamFlow;
using StreamFlow.Cli;

return await StreamFlowHost.RunProcessAsync(args, CommandName.IsCwlRunner);
