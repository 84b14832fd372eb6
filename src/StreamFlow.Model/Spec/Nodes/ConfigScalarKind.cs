namespace StreamFlow.Spec;

/// <summary>The type of a scalar under the YAML 1.2 core schema.</summary>
internal enum ConfigScalarKind
{
    /// <summary><c>null</c>, <c>~</c> or nothing.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent, an infinity or not-a-number.</summary>
    Float,

    /// <summary>Text.</summary>
    String,

    /// <summary>A password or a token: text that must never be shown.</summary>
    Secret,
}
