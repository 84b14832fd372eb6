using StreamFlow.Cwl.Loading;
using StreamFlow.Cwl.Tools.Jobs;

namespace StreamFlow.Cwl.Tests.Fuzzing;

public sealed class JobOrderFuzzTests
{
    private const string Tool = "file:///fuzz/main.cwl";
    private const string Job = "file:///fuzz/job.yml";

    private const string Seed = """
        name: "x y"
        text: null
        file: {class: File, path: a.txt, format: edam:format_1, secondaryFiles: [{class: File, location: a.txt.idx}]}
        many: [1, two, 3]
        pair: {left: a, right: 2}
        kind: [a, b]
        dir: {class: Directory, basename: d, listing: [{class: File, basename: b, contents: "text"}]}
        cwl:requirements: [{class: EnvVarRequirement, envDef: {A: b}}]
        cwl:tool: main.cwl
        """;

    [Fact]
    public async Task Read_SpoiledJob_GivesPositionedFindings()
    {
        var loader = new CwlLoader(new FuzzedSource(Tool, SeedDocuments.All[0], null), "/fuzz");
        var document = await loader.LoadAsync(Tool, CancellationToken.None);
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var text = seed % 2 == 0 ? new DocumentMutator(random).Mutate(Seed) : new TreeMutator(random).Mutate(Seed)!;
            try
            {
                var file = await new JobOrderReader(new FuzzedSource(Job, text, null), "/fuzz").ReadAsync(Job, CancellationToken.None);
                var order = file.Read(document.Main!, document.Namespaces);

                Assert.All(order.Findings, static finding => Assert.True(finding.Position.IsKnown, $"'{finding.Message}' has no position."));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"job {seed}: {e.Message}\n--- the job ---\n{text}", e);
            }
        }
    }
}
