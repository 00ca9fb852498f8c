using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MediaBridge.Cli.CommandLine;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>--watch</c> and <c>--debounce</c>.</summary>
internal sealed class WatchSettings
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Option<bool> _watch = new("--watch") { Description = "Run, then wait until something changes in the folders that are read, and run again; Ctrl+C ends it" };

    private readonly Option<TimeSpan?> _debounce = new("--debounce")
    {
        Description = "With --watch: how long nothing may have changed before a run begins, such as 30s (the default), 2m, or seconds",
        HelpName = "TIME",
        CustomParser = Parse,
    };

    public IReadOnlyList<Option> All => [_watch, _debounce];

    /// <summary>How long nothing may have changed; null without <c>--watch</c>.</summary>
    public TimeSpan? Read(Invocation invocation) => invocation.Value(_watch) ? invocation.Value(_debounce) ?? Usual : null;

    /// <summary>Watching repeats a run: what asks, only plans, or takes up what was left, is done once.</summary>
    public Action<CommandResult> Contradiction(params Option[] others) => result =>
    {
        if (!result.GetValue(_watch))
        {
            if (result.GetResult(_debounce) is { Implicit: false })
            {
                result.AddError("--debounce says how long --watch waits: add --watch.");
            }
        }
        else if (others.FirstOrDefault(o => result.GetResult(o) is { Implicit: false }) is { } other)
        {
            result.AddError($"--watch and {other.Name} do not go together: a watch runs again and again.");
        }
    };

    private static TimeSpan? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var digits = text.TrimEnd("hms".ToCharArray());
        TimeSpan? unit = text[digits.Length..] switch
        {
            "" or "s" => TimeSpan.FromSeconds(1),
            "ms" => TimeSpan.FromMilliseconds(1),
            "m" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            _ => null,
        };
        if (unit is { } one && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Longest / one)
        {
            return one * count;
        }

        result.AddError($"--debounce does not understand '{text}': write 30s, 2m, or a number of seconds; at most a day.");
        return null;
    }
}
