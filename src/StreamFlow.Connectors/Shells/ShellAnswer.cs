using System.Text;

namespace StreamFlow.Connectors.Shells;

/// <summary>What a command in a shell wrote, and how it ended.</summary>
/// <param name="ExitCode">The exit code; 128 plus the number of the signal when a signal ended the command.</param>
/// <param name="Output">The bytes of its standard output.</param>
/// <param name="Error">The bytes of its standard error.</param>
internal sealed record ShellAnswer(int ExitCode, byte[] Output, byte[] Error)
{
    /// <summary>Gets the output as text.</summary>
    public string OutputText => Encoding.UTF8.GetString(Output);

    /// <summary>Gets the errors as text, without the blanks around it.</summary>
    public string ErrorText => Encoding.UTF8.GetString(Error).Trim();
}
