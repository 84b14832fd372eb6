namespace StreamFlow.Cwl.Tests.Fuzzing;

/// <summary>Spoils documents in the ways in which editors, transfers and people do, and in some in which nobody does.</summary>
/// <param name="random">The source of chance; the same seed gives the same documents.</param>
internal sealed class DocumentMutator(Random random)
{
    // What a place in a document may hold that its reader does not expect.
    private static readonly string[] Surprises =
    [
        "null", "~", "[]", "{}", "[[]]", "[{}]", "{a: {}}", "-1", "0", "1e999", "9223372036854775808", "-0.0", ".nan", "true", "\"\"", "' '", "\u0000", "\uD800",
        "!!binary aGk=", "!unknown x", "&a [*a]", "*a", "&a", "<<: {a: 1}", "? ", "- - -", "|", ">", "|2\n x", "---", "...", "%YAML 1.1", "# ", "\t", "\"\\u", "'",
        "$import: main.cwl", "{$import: main.cwl}", "{$include: main.cwl}", "{$import: missing.cwl}", "$graph: []", "$graph: {id: main}", "$namespaces: {a: b}", "$schemas: [x]",
        "#main", "#", "main.cwl", "main.cwl#main", "run: main.cwl", "run: '#main'", "http://[", "file:///", "a#b#c", "../../..", "id: main", "class: Workflow", "class: CommandLineTool",
        "class: ExpressionTool", "class: Operation", "class: File", "class: Nothing", "cwlVersion: v1.0", "cwlVersion: v1.3", "cwlVersion: 1", "type: array", "type: record", "type: enum",
        "{type: array, items: {type: array, items: null}}", "{type: record, fields: {a: {type: {type: record, fields: {a: b}}}}}", "{type: enum, symbols: [a, a]}", "string[][]?", "?", "[]?", "File[]?[]",
        "scatter: [a, a]", "scatterMethod: dotproduct", "linkMerge: x", "pickValue: y", "when: $(", "valueFrom: ${", "$(inputs.", "\\$(", "source: [a, [b]]", "outputSource: {}",
        "requirements: {InlineJavascriptRequirement: {expressionLib: [{$include: main.cwl}]}}", "hints: [{class: DockerRequirement}, 1]", "requirements: [1]",
        "secondaryFiles: [[], {pattern: {}}]", "inputBinding: [position]", "default: {class: File, path: [1]}", "stdout: []", "loop: {}",
    ];

    /// <summary>Gives a document with a few things wrong.</summary>
    public string Mutate(string text)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            text = random.Next(12) switch
            {
                0 => text[..random.Next(text.Length + 1)],
                1 => text[random.Next(text.Length + 1)..],
                2 => Replace(text, random.Next(1, 4), RandomText(random.Next(4))),
                3 => Lines(text, static (lines, i, _) => lines.RemoveAt(i)),
                4 => Lines(text, static (lines, i, j) => lines.Insert(j, lines[i])),
                5 => Lines(text, static (lines, i, j) => (lines[i], lines[j]) = (lines[j], lines[i])),
                6 => Lines(text, (lines, i, _) => lines[i] = new string(' ', random.Next(8)) + lines[i].TrimStart()),
                7 => Lines(text, (lines, i, j) => lines.Insert(j, Indent(lines[i]) + Surprise())),
                8 or 9 => Lines(text, (lines, i, _) => lines[i] = WithValue(lines[i])),
                10 => Replace(text, 0, Surprise()),
                _ => Lines(text, (lines, i, j) => lines[j] = Indent(lines[j]) + lines[i].TrimStart()),
            };
        }

        return text;
    }

    /// <summary>Gives characters that have nothing to do with a document.</summary>
    public string RandomText(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return random.Next(2) == 0 ? System.Text.Encoding.UTF8.GetString(bytes) : System.Text.Encoding.Latin1.GetString(bytes);
    }

    /// <summary>Gives signs of YAML and words of CWL in no order.</summary>
    public string Soup(int length)
    {
        string[] signs = ["\n", "\n  ", "\n- ", ": ", "[", "]", "{", "}", ", ", "\"", "'", "&a ", "*a", "id", "class", "inputs", "outputs", "steps", "run", "type", "$graph"];
        return string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(5) == 0 ? Surprise() : signs[random.Next(signs.Length)]));
    }

    private static string Indent(string line) => line[..(line.Length - line.TrimStart().Length)];

    private string Surprise() => random.Next(60) == 0 ? Deep() : Surprises[random.Next(Surprises.Length)];

    private string Deep()
    {
        var depth = random.Next(1, 3000);
        return random.Next(3) switch
        {
            0 => new string('[', depth),
            1 => string.Concat(Enumerable.Repeat("{a: ", depth)),
            _ => "string" + string.Concat(Enumerable.Repeat("[]", depth)),
        };
    }

    private string WithValue(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? Indent(line) + Surprise() : line[..(colon + 1)] + " " + Surprise();
    }

    private string Replace(string text, int length, string with)
    {
        var at = random.Next(text.Length + 1);
        return text[..at] + with + text[Math.Min(text.Length, at + length)..];
    }

    private string Lines(string text, Action<List<string>, int, int> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, random.Next(lines.Count), random.Next(lines.Count));
        return string.Join('\n', lines);
    }
}
