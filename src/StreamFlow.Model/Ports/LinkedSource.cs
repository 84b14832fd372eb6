namespace StreamFlow;

/// <summary>Several sources taken as one, or a source taken as one of another type.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class LinkedSource<T>(Link link) : Source<T>
{
    internal override Link Link => link;
}
