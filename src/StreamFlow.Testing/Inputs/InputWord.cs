using StreamFlow.Hosting.Packing;
using StreamFlow.Reading;
using StreamFlow.Spec;

namespace StreamFlow.Testing.Inputs;

/// <summary>Writes values as the command line takes them for inputs.</summary>
internal static class InputWord
{
    /// <summary>Gives the word for a value: numbers, texts and the like as they are, everything else as JSON.</summary>
    public static string Of(object? value) => LiteralReader.Read(value) is ConfigScalar scalar ? scalar.Text : ConfigJson.Write(LiteralReader.Read(value));
}
