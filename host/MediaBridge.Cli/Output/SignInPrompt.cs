using MediaBridge.Sdk;

namespace MediaBridge.Cli.Output;

/// <summary>Asks during a sign-in: at the terminal, or from standard input, a line for each question.</summary>
internal sealed class SignInPrompt(Screen screen) : IPrompt
{
    public async Task<string> AskAsync(string question, bool secret, CancellationToken cancellationToken)
    {
        string? answer;
        if (secret)
        {
            answer = await Terminal.ReadHiddenAsync(screen, $"? {question} (not shown) > ", cancellationToken);
        }
        else
        {
            if (!Console.IsInputRedirected)
            {
                screen.Side.Write($"? {question} > ");
            }

            answer = await Terminal.ReadLineAsync(cancellationToken);
        }

        return string.IsNullOrEmpty(answer)
            ? throw new PluginException(ErrorKind.InteractionNeeded, $"Nobody answered the question: {question}", "Run it at a terminal, or pipe the answers into it, one a line.")
            : answer;
    }

    public Task ShowAsync(string text, Uri? address, string? code, CancellationToken cancellationToken)
    {
        screen.Side.Line(text);
        if (address is not null)
        {
            screen.Side.Write("  address  ", Style.Faint).Line(address.ToString(), Style.Name);
        }

        if (code is not null)
        {
            screen.Side.Write("  code     ", Style.Faint).Line(code, Style.Strong);
        }

        screen.Note("Waiting; Ctrl+C stops.");
        return Task.CompletedTask;
    }
}
