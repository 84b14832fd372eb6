using StreamFlow.Samples.CodeCensus;

// Without a tree of its own to count, it counts the repository that it belongs to, and puts the page beside other build products.
if ((args is [] || args[0] == "run" || args[0].StartsWith('-'))
    && !args.Any(static word => word.StartsWith("tree=", StringComparison.Ordinal))
    && RepositoryRoot() is { } root)
{
    var outdir = args.Contains("--outdir") ? Array.Empty<string>() : ["--outdir", Path.Combine(root, "artifacts", "census")];
    args = ["run", .. args is ["run", .. var rest] ? rest : args, "--input", $"tree={root}", "--input", $"title=Code census of {Path.GetFileName(root)}", .. outdir];
}

return await Census.RunAsync(args);

static string? RepositoryRoot()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StreamFlow.Dsl.sln")))
    {
        folder = folder.Parent;
    }

    return folder?.FullName;
}
