using StreamFlow;

return await StreamFlowHost.RunProcessAsync(args, isCwlRunner: true);
