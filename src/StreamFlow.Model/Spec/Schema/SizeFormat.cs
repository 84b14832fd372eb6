namespace StreamFlow;

/// <summary>How a <c>ByteSize</c> is written in the file.</summary>
public enum SizeFormat
{
    /// <summary>A whole number of bytes, as in <c>536870912</c>; a string with a unit is read too.</summary>
    Bytes,

    /// <summary>A string with the largest unit that divides it, as in <c>512m</c> or <c>1g</c> (1024 to a step); a number of bytes is read too.</summary>
    Text,

    /// <summary>A whole number of mebibytes, as in <c>512</c>.</summary>
    Mebibytes,
}
