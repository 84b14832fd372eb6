using StreamFlow.Cwl.Model;
using StreamFlow.Cwl.Model.Ports;
using StreamFlow.Cwl.Model.Types;
using StreamFlow.Cwl.Values;
using StreamFlow.Hosting.CommandLine;

namespace StreamFlow.Hosting.Inputs;

/// <summary>Collects the values of a process's inputs from the words of a command line.</summary>
/// <param name="process">The process.</param>
/// <param name="baseDirectory">The directory to which the paths of files are relative.</param>
internal sealed class InputWords(Process process, string baseDirectory)
{
    private readonly InputText _text = new(baseDirectory);
    private readonly Dictionary<string, CwlValue> _values = new(StringComparer.Ordinal);

    /// <summary>Gets the values that were given.</summary>
    public IReadOnlyDictionary<string, CwlValue> Values => _values;

    /// <summary>Takes <c>NAME=VALUE</c>.</summary>
    /// <exception cref="CommandLineException">There is no such input, or the value does not fit.</exception>
    public void Assign(string assignment)
    {
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw new CommandLineException($"'{assignment}' does not give an input a value; write NAME=VALUE.");
        }

        var name = assignment[..equals];
        Add(process.FindInput(name) ?? throw new CommandLineException(NoSuchInput(name)), assignment[(equals + 1)..]);
    }

    /// <summary>Takes an option of the form <c>--name value</c>, <c>--name=value</c> or, for a boolean, <c>--name</c>.</summary>
    /// <param name="words">The command line.</param>
    /// <param name="index">The place of the option; moved behind what was taken.</param>
    /// <returns>False when the word is no option for an input of the process.</returns>
    /// <exception cref="CommandLineException">The value is missing or does not fit.</exception>
    public bool TryTake(IReadOnlyList<string> words, ref int index)
    {
        if (!words[index].StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var equals = words[index].IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? words[index][2..] : words[index][2..equals];
        if (process.FindInput(name) is not { } input)
        {
            return false;
        }

        index++;
        if (equals >= 0)
        {
            Add(input, words[index - 1][(equals + 1)..]);
        }
        else if (IsBoolean(input.Type))
        {
            Add(input, "true");
        }
        else if (index < words.Count)
        {
            Add(input, words[index++]);
        }
        else
        {
            throw new CommandLineException($"The input --{name} needs a value of type {input.Type}.");
        }

        return true;
    }

    /// <summary>Gets whether an option for a type stands alone.</summary>
    public static bool IsBoolean(CwlType type) => Essential(type) is PrimitiveType { Kind: PrimitiveKind.Boolean };

    /// <summary>Gives a type without null.</summary>
    public static CwlType Essential(CwlType type) => type is UnionType union ? union.WithoutNull() : type;

    private void Add(InputPort input, string text)
    {
        var value = _text.Read(input.Name, input.Type, text);
        if (value is ListValue added && Essential(input.Type) is ArrayType && _values.GetValueOrDefault(input.Name) is ListValue earlier)
        {
            // An array is given item by item: --file a --file b.
            value = new ListValue([.. earlier.Items, .. added.Items]);
        }

        _values[input.Name] = value;
    }

    private string NoSuchInput(string name) =>
        $"There is no input '{name}'. The inputs are {string.Join(", ", process.Inputs.Select(input => $"'{input.Name}'"))}.";
}
