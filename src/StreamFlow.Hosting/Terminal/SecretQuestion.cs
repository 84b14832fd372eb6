using System.Text;

namespace StreamFlow.Hosting.Terminal;

/// <summary>Asks the person at the terminal a question, and does not show what is typed.</summary>
/// <param name="console">Where the question is shown; nothing else is drawn meanwhile.</param>
/// <param name="readKey">Reads one key without showing it.</param>
internal sealed class SecretQuestion(HostConsole console, Func<ConsoleKeyInfo> readKey)
{
    /// <summary>Asks; null when the person pressed Escape, or nothing but Return.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Gives up before the question is asked.</param>
    public async ValueTask<string?> AskAsync(string question, CancellationToken cancellationToken) =>
        await Task.Run(() => Ask(question), cancellationToken); // A key is waited for; no other work may.

    private string? Ask(string question)
    {
        lock (console.Screen)
        {
            console.Environment.Error.Write(question.TrimEnd() + " ");
            console.Environment.Error.Flush();
            var answer = new StringBuilder();
            while (true)
            {
                var key = readKey();
                switch (key.Key)
                {
                    case ConsoleKey.Enter:
                        console.Environment.Error.WriteLine();
                        return answer.Length == 0 ? null : answer.ToString();
                    case ConsoleKey.Escape:
                        console.Environment.Error.WriteLine();
                        return null;
                    case ConsoleKey.Backspace:
                        answer.Length = Math.Max(0, answer.Length - 1);
                        break;
                    default:
                        if (!char.IsControl(key.KeyChar))
                        {
                            answer.Append(key.KeyChar);
                        }

                        break;
                }
            }
        }
    }
}
