namespace StreamFlow.Cwl.Expressions.JavaScript.Protocol;

/// <summary>The first byte of a value in a frame.</summary>
internal enum ValueTag : byte
{
    /// <summary>Null.</summary>
    Null,

    /// <summary>False.</summary>
    False,

    /// <summary>True.</summary>
    True,

    /// <summary>A whole number, as eight bytes.</summary>
    Integer,

    /// <summary>A number, as eight bytes of IEEE 754.</summary>
    Number,

    /// <summary>A length and UTF-8.</summary>
    Text,

    /// <summary>A count and as many values.</summary>
    List,

    /// <summary>Names, each followed by a value, up to <see cref="End"/>.</summary>
    Fields,

    /// <summary>Before each name of <see cref="Fields"/>.</summary>
    Name,

    /// <summary>After the last name.</summary>
    End,
}
