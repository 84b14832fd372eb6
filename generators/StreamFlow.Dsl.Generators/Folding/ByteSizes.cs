namespace StreamFlow.Generators.Folding;

/// <summary>Evaluates the ways to write a size in bytes.</summary>
internal static class ByteSizes
{
    /// <summary>Evaluates <c>ByteSize.FromGibibytes(1)</c> and its like as a number of bytes; null when the outcome is not certain.</summary>
    public static object? FromCall(string method, List<object> arguments)
    {
        long? unit = method switch
        {
            "FromBytes" => 1,
            "FromKibibytes" => 1L << 10,
            "FromMebibytes" => 1L << 20,
            "FromGibibytes" => 1L << 30,
            _ => null,
        };
        long? count = arguments switch
        {
            [long number] => number,
            [int number] => number,
            _ => null,
        };
        return unit is { } factor && count is { } value && Math.Abs((double)value * factor) < long.MaxValue ? value * factor : null;
    }
}
