using System.Buffers;
using System.Text;

namespace MediaBridge.Cli.Scheduling;

/// <summary>A command line as the files of systemd and cron want it.</summary>
internal static class CommandText
{
    /// <summary>Signs that need quotes around a word of a unit's command.</summary>
    private static readonly SearchValues<char> Splitting = SearchValues.Create(" \t\n'\";");

    /// <summary>For <c>ExecStart=</c>: in double quotes where it needs them, with the characters escaped that mean something there (systemd.service(5), "Command lines").</summary>
    public static string ForSystemd(IEnumerable<string> words) => string.Join(' ', words.Select(Systemd));

    /// <summary>For a crontab: quoted for the shell; a <c>%</c> would end the line there (crontab(5)).</summary>
    public static string ForCron(IEnumerable<string> words) => string.Join(' ', words.Select(w => Shell(w).Replace("%", "\\%", StringComparison.Ordinal)));

    private static string Systemd(string word)
    {
        var text = new StringBuilder();
        foreach (var c in word)
        {
            text.Append(c switch
            {
                '\\' => "\\\\",
                '"' => "\\\"",
                '%' => "%%",
                '$' => "$$",
                '\n' => "\\n",
                '\t' => "\\t",
                _ => c.ToString(),
            });
        }

        return word.Length == 0 || word.AsSpan().ContainsAny(Splitting) ? $"\"{text}\"" : text.ToString();
    }

    private static string Shell(string word)
        => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '=' or ',' or ':' or '+' or '@') ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
