using System.Text;

namespace StreamFlow.Generators.Emit;

/// <summary>Writes indented C#; lines always end in a line feed, so that output is the same on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line.</summary>
    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a line and opens a block below it.</summary>
    public SourceWriter Open(string line)
    {
        Line(line).Line("{");
        _depth++;
        return this;
    }

    /// <summary>Closes the innermost block.</summary>
    /// <param name="end">What follows the brace, such as a semicolon.</param>
    public SourceWriter Close(string end = "")
    {
        _depth--;
        return Line("}" + end);
    }

    /// <summary>Writes a line one level deeper.</summary>
    public SourceWriter Indented(string line)
    {
        _depth++;
        Line(line);
        _depth--;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
