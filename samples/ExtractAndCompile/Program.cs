using StreamFlow.Samples.ExtractAndCompile;

return await ExtractAndCompile.RunAsync(args);
