namespace StreamFlow.Spec;

/// <summary>What the value of an option is, which decides how it is written and checked.</summary>
internal enum OptionKind
{
    /// <summary><c>true</c> or <c>false</c>; in C# <see langword="bool"/>.</summary>
    Boolean,

    /// <summary>A whole number; in C# <see langword="int"/> or <see langword="long"/>.</summary>
    Integer,

    /// <summary>A number with or without a fraction; in C# <see langword="double"/>.</summary>
    Number,

    /// <summary>Text; in C# <see langword="string"/>.</summary>
    String,

    /// <summary>One of a set of words; in C# an enumeration.</summary>
    Enumeration,

    /// <summary>A length of time, written by its <see cref="DurationFormat"/>; in C# <see cref="System.TimeSpan"/>.</summary>
    Duration,

    /// <summary>An amount of memory or storage, written by its <see cref="SizeFormat"/>; in C# <c>ByteSize</c>.</summary>
    Size,

    /// <summary>A password or token: a string, or a map with <c>file</c> or <c>environment</c>; in C# <c>Secret</c>.</summary>
    Secret,

    /// <summary>Text, or a whole number that stands for its text; written as a string; in C# <c>TextOrNumber</c>.</summary>
    TextOrNumber,

    /// <summary>Text, <c>true</c> or <c>false</c>; in C# <c>TextOrFlag</c>.</summary>
    TextOrFlag,

    /// <summary>A list of values of one kind; in C# <c>ValueList&lt;T&gt;</c>.</summary>
    List,

    /// <summary>A map from names to values of one kind; in C# <c>ValueMap&lt;T&gt;</c>.</summary>
    Map,

    /// <summary>A map with its own options; in C# a record.</summary>
    Record,

    /// <summary>The name of a deployment, or a map with <c>deployment</c> and <c>service</c>; in C# <c>DeploymentReference</c>.</summary>
    DeploymentReference,

    /// <summary>A part of the file with rules of its own; only <see cref="FileSchema"/> has such.</summary>
    Section,
}
