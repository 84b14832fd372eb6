using StreamFlow.Samples.ReadMapping;

return await Mapping.RunAsync(args);
