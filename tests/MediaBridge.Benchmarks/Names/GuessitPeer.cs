using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MediaBridge.Benchmarks.Names;

/// <summary>Asks guessit (Debian: python3-guessit) for the same names.</summary>
internal sealed class GuessitPeer
{
    private const string Script = """
        import sys, json, time
        from guessit import guessit
        from guessit.jsonutils import GuessitEncoder
        names = [json.loads(line) for line in sys.stdin]
        guessit('Warm.Up.2001.mkv')
        answers = []
        start = time.perf_counter()
        for name in names:
            try:
                answers.append(guessit(name))
            except Exception:
                answers.append({})
        seconds = time.perf_counter() - start
        print(json.dumps(seconds))
        for answer in answers:
            print(json.dumps(answer, cls=GuessitEncoder))
        """;

    private readonly Dictionary<string, NameAnswer> _answers;

    private GuessitPeer(Dictionary<string, NameAnswer> answers, double speed) => (_answers, Speed) = (answers, speed);

    /// <summary>Names a second, without its start.</summary>
    public double Speed { get; }

    public NameAnswer Answer(string name) => _answers[name];

    /// <summary>All answers; null if there is no guessit.</summary>
    public static async Task<GuessitPeer?> AskAsync(IReadOnlyList<string> names)
    {
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
        {
            if (await AskAsync(python, names) is { } peer)
            {
                return peer;
            }
        }

        Console.Error.WriteLine("guessit is not there (Debian: apt-get install python3-guessit), so it is left out.");
        return null;
    }

    private static async Task<GuessitPeer?> AskAsync(string python, IReadOnlyList<string> names)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            foreach (var name in names)
            {
                await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(name));
            }

            process.StandardInput.Close();
            var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await errors;
            await process.WaitForExitAsync();
            return process.ExitCode != 0 || lines.Length != names.Count + 1 ? null : new GuessitPeer(
                names.Select((n, i) => (n, Answer: NameAnswer.Parse(lines[i + 1]))).ToDictionary(p => p.n, p => p.Answer, StringComparer.Ordinal),
                names.Count / double.Parse(lines[0], CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
