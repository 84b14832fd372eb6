namespace StreamFlow.Cwl.Expressions.Parsing;

/// <summary>The kinds of tokens that matter for finding the end of an expression and the names in it.</summary>
internal enum JavaScriptTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name or a keyword.</summary>
    Word,

    /// <summary>A string in single or double quotes.</summary>
    String,

    /// <summary>A template in backquotes, with what is nested in it.</summary>
    Template,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A regular expression with its flags.</summary>
    RegularExpression,

    /// <summary>A sign: one character, or <c>++</c> and <c>--</c>.</summary>
    Sign,

    /// <summary>A string, template or comment that does not end.</summary>
    Unclosed,
}
