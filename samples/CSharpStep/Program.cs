using StreamFlow.Samples.CSharpStep;

return await Readability.RunAsync(args);
