using StreamFlow.Samples.ParameterSweep;

return await Sweep.RunAsync(args);
