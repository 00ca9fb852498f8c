using System.Text;

namespace MediaBridge.Cli.Output;

/// <summary>Reads a secret: from a terminal without echo, else the first line of standard input.</summary>
internal static class SecretInput
{
    public static async Task<string?> ReadAsync(Screen screen, string prompt, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected)
        {
            return await Console.In.ReadLineAsync(cancellationToken);
        }

        screen.Side.Write(prompt);
        var value = new StringBuilder();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var key = Console.ReadKey(intercept: true);
            if (key.Key is ConsoleKey.Enter)
            {
                screen.Side.Line();
                return value.ToString();
            }

            if (key.Key is ConsoleKey.Backspace)
            {
                value.Length = Math.Max(0, value.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                value.Append(key.KeyChar);
            }
        }
    }
}
