using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace StreamFlow.Spec;

/// <summary>Goes through the tokens of a YAML text.</summary>
/// <remarks>
/// The tokens and not the events of the library: its parser compiles regular expressions when it is first used, which
/// takes a tenth of the time in which a small workflow starts.
/// </remarks>
internal sealed class YamlTokens
{
    private readonly Scanner _scanner;

    public YamlTokens(TextReader text) => _scanner = new Scanner(text);

    /// <summary>Gets the token at hand; <see cref="Start"/> must have been called.</summary>
    public Token Current { get; private set; } = new StreamStart();

    /// <summary>Gets where the last token that was passed ends, which is where a value that is left out would stand.</summary>
    public Mark LastEnd { get; private set; } = Mark.Empty;

    /// <summary>Goes to the first token.</summary>
    public void Start()
    {
        Advance();
        Skip();
    }

    /// <summary>Passes the token at hand.</summary>
    /// <exception cref="YamlException">What follows is not YAML.</exception>
    public void Skip()
    {
        LastEnd = Current.End;
        Advance();
    }

    /// <summary>Passes the token at hand if it is of a type.</summary>
    public bool TrySkip<T>()
        where T : Token
    {
        if (Current is not T)
        {
            return false;
        }

        Skip();
        return true;
    }

    /// <summary>Says that the token at hand does not belong here.</summary>
    public YamlException Unexpected(string message) => new(Current.Start, Current.End, message);

    private void Advance()
    {
        if (!_scanner.MoveNext() || _scanner.Current is null)
        {
            Current = new StreamEnd(LastEnd, LastEnd);
            return;
        }

        // The scanner gives the same error again and again, so that nothing may go on after it.
        Current = _scanner.Current is Error error ? throw new YamlException(error.Start, error.End, error.Value) : _scanner.Current;
    }
}
