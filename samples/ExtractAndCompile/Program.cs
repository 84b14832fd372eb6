using StreamFlow.Samples;

return await ExtractAndCompile.RunAsync(args);
