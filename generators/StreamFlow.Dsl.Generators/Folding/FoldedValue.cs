using Microsoft.CodeAnalysis;
using StreamFlow.Spec;

namespace StreamFlow.Generators.Folding;

/// <summary>What an expression is known to be at build time. Lives within one transform: it may hold symbols.</summary>
/// <param name="Position">Where the expression begins.</param>
internal abstract record FoldedValue(SourcePosition Position);

/// <summary>A null.</summary>
internal sealed record FoldedNull(SourcePosition Position) : FoldedValue(Position);

/// <summary>A string, a boolean, a character, a number or a <see cref="TimeSpan"/>.</summary>
internal sealed record FoldedScalar(object Value, SourcePosition Position) : FoldedValue(Position);

/// <summary>A member of an enumeration.</summary>
internal sealed record FoldedEnum(IFieldSymbol Member, SourcePosition Position) : FoldedValue(Position);

/// <summary>A list, an array or a set.</summary>
internal sealed record FoldedList(IReadOnlyList<FoldedValue> Items, SourcePosition Position) : FoldedValue(Position);

/// <summary>A new object: the arguments of its constructor by parameter name, what its initialiser sets, and what it adds.</summary>
/// <param name="Type">The type, or null when it does not resolve.</param>
/// <param name="Members">Arguments and assigned members, in the order in which they are written; the last of a name counts.</param>
/// <param name="Elements">Elements that a collection initialiser adds.</param>
/// <param name="Entries">Entries that an indexer or a two-part collection initialiser adds.</param>
/// <param name="Position">Where the creation begins.</param>
internal sealed record FoldedObject(
    INamedTypeSymbol? Type,
    IReadOnlyList<FoldedMember> Members,
    IReadOnlyList<FoldedValue> Elements,
    IReadOnlyList<FoldedEntry> Entries,
    SourcePosition Position) : FoldedValue(Position)
{
    /// <summary>Gets the class in which this generator writes the type, when the type is one that it writes and <see cref="Type"/> is not known yet.</summary>
    public GeneratedType? Generated { get; init; }

    /// <summary>Finds the value of a member by its name, which a constructor's parameter may spell in another case.</summary>
    public FoldedMember? Find(string name) =>
        Members.LastOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal))
        ?? Members.LastOrDefault(member => member.IsArgument && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A member that is declared in a class, and what it is known to be.</summary>
internal sealed record FoldedReference(ISymbol Member, FoldedValue Target, SourcePosition Position) : FoldedValue(Position);

/// <summary>A path of names that begins at a class which this generator writes, such as <c>MainCwl.Steps.Compile</c>.</summary>
internal sealed record FoldedPath(IReadOnlyList<string> Names, SourcePosition Position) : FoldedValue(Position);

/// <summary>A member of a step, such as <c>Align.Bam</c>; it need not exist yet.</summary>
internal sealed record FoldedAccess(FoldedValue Owner, string Member, SourcePosition Position) : FoldedValue(Position);

/// <summary>A call of one of the methods by which workflows are put together, such as <c>Samples.Each()</c> or <c>Merge.Nested(…)</c>.</summary>
/// <param name="Receiver">What it is called on; null for a static method.</param>
/// <param name="Class">The class of a static method; null for one that is called on a value.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="TypeArguments">The type arguments that are written.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Position">Where the name of the method stands.</param>
internal sealed record FoldedCall(
    FoldedValue? Receiver,
    string? Class,
    string Method,
    IReadOnlyList<ITypeSymbol> TypeArguments,
    IReadOnlyList<FoldedValue> Arguments,
    SourcePosition Position) : FoldedValue(Position);

/// <summary>A lambda expression that chooses a member, such as <c>step => step.Bam</c>.</summary>
internal sealed record FoldedSelector(string Member, SourcePosition Position) : FoldedValue(Position);

/// <summary>A secret that is not written in clear: the file or the variable that holds it.</summary>
internal sealed record FoldedSecret(string Key, string Name, SourcePosition Position) : FoldedValue(Position)
{
    /// <summary>Evaluates <c>Secret.FromFile("…")</c> and <c>Secret.FromEnvironment("…")</c>; null for anything else.</summary>
    public static FoldedSecret? FromCall(string method, List<object> arguments, SourcePosition position) => (method, arguments) switch
    {
        ("FromFile", [string path]) => new FoldedSecret("file", path, position),
        ("FromEnvironment", [string variable]) => new FoldedSecret("environment", variable, position),
        _ => null,
    };
}

/// <summary>Something that only the running program knows.</summary>
/// <param name="Text">The source text, for the message.</param>
/// <param name="Position">Where it is.</param>
internal sealed record NotConstant(string Text, SourcePosition Position) : FoldedValue(Position)
{
    /// <summary>Gets the member whose initialiser uses this one before it has its value; null when that is not the trouble.</summary>
    public string? UsedTooEarlyBy { get; init; }
}

/// <summary>A member that an object gets: by its initialiser or as an argument.</summary>
internal sealed record FoldedMember(string Name, SourcePosition NamePosition, FoldedValue Value, bool IsArgument, bool IsKnown);

/// <summary>An entry of a dictionary.</summary>
internal sealed record FoldedEntry(FoldedValue Key, FoldedValue Value);
