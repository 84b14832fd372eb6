using System.Text;

namespace StreamFlow.Connectors.Ssh;

/// <summary>Hands the questions that ssh asks during a login on to the user, and the answers back, through pipes that have names in a private directory.</summary>
/// <param name="directory">The directory, in which the askpass program puts its questions.</param>
/// <param name="ask">Asks the user.</param>
/// <param name="time">The clock.</param>
internal sealed class SshQuestions(string directory, Func<string, CancellationToken, ValueTask<string?>> ask, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Answers questions until it is cancelled.</summary>
    /// <param name="begun">Is called before each question: people take their time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task AnswerAsync(Action begun, CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var question in Directory.EnumerateFiles(directory, "*.question"))
            {
                begun();
                var text = await File.ReadAllTextAsync(question, cancellationToken);
                File.Delete(question);
                var answer = await ask(text, cancellationToken);
                await GiveAsync(Path.ChangeExtension(question, ".answer"), answer, cancellationToken);
            }

            await Task.Delay(Interval, time, cancellationToken);
        }
    }

    // Opening waits for the reader, who is there: it asked. Without an answer the pipe is closed, and ssh gives up.
    private static Task GiveAsync(string pipe, string? answer, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var stream = new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            if (answer is not null)
            {
                stream.Write(Encoding.UTF8.GetBytes(answer + "\n"));
            }
        },
        cancellationToken);
}
