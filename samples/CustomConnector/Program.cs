using StreamFlow.Samples.CustomConnector;

return await Manners.RunAsync(args);
