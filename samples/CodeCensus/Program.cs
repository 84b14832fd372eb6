using StreamFlow.Samples.CodeCensus;

// Without arguments: count the repository that this sample belongs to, and put the page beside other build products.
if (args is [] && RepositoryRoot() is { } root)
{
    args = ["run", "--input", $"tree={root}", "--input", $"title=Code census of {Path.GetFileName(root)}", "--outdir", Path.Combine(root, "artifacts", "census")];
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
