// dotnet run               runs the workflow and prints its outputs as JSON
// dotnet run -- plan       shows what would run where
// dotnet run -- help       lists everything else
return await WordCount.RunAsync(args);
