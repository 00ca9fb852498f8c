using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary>The options of commands that run something.</summary>
internal sealed class RunSettings
{
    private readonly Option<DateTimeOffset?> _since = new("--since")
    {
        Description = "Read only what happened since then: a date, an instant, or 7d, 12h, 30m ago",
        HelpName = "WHEN",
        CustomParser = ParseSince,
    };

    private readonly Option<string?> _where = new("--where") { Description = "Only items that match this query", HelpName = "QUERY" };

    private readonly Option<int?> _limit = new("--limit") { Description = "At most so many items of each source", HelpName = "N" };

    private readonly Option<bool> _fresh = new("--fresh") { Description = "Start anew instead of going on with an unfinished run; reads everything" };

    private readonly Option<int?> _workers = new("--workers") { Description = "Items processed at the same time, 1 to 256", HelpName = "N" };

    private readonly Option<string[]> _answer = new("--answer") { Description = "Answer a question of a plan by its code; may be repeated", HelpName = "CODE=CHOICE", DefaultValueFactory = _ => [] };

    private readonly Option<bool> _retryRejected = new("--retry-rejected") { Description = "Try again what a service refused for good" };

    private readonly Option<string?> _retry = new("--retry") { Description = "Take up only what earlier runs left for this reason (mediabridge runs show RUN --reasons); nothing is read again", HelpName = "REASON" };

    private readonly Option<bool> _strict = new("--strict") { Description = "Rejected items count as an error (exit code 32)" };

    public RunSettings()
    {
        _retry.CompletionSources.Add(_ => ReasonWords.Retryable.Select(w => new System.CommandLine.Completions.CompletionItem(w, detail: ReasonWords.Meaning(w))));
        _where.CompletionSources.Add(Suggestions.Queries);
        _limit.Validators.Add(r => AtLeastOne(r, "--limit", int.MaxValue));
        _workers.Validators.Add(r => AtLeastOne(r, "--workers", 256));
        _answer.Validators.Add(r => Pairs(r, "--answer CODE=CHOICE"));
    }

    /// <summary><c>--set name=value</c>.</summary>
    public Option<string[]> Set { get; } = MakeSet();

    /// <summary>Options of what is read.</summary>
    public IReadOnlyList<Option> Reading => [_since, _where, _limit, _fresh, _workers];

    /// <summary>The option that takes up what was left.</summary>
    public Option Retrying => _retry;

    /// <summary>Options of what is done with changes.</summary>
    public IReadOnlyList<Option> Applying => [_answer, _retryRejected, _strict];

    /// <summary>What was chosen.</summary>
    public RunOptions Read(Invocation invocation) => new()
    {
        Since = invocation.Value(_since),
        Where = invocation.Value(_where),
        Limit = invocation.Value(_limit),
        Fresh = invocation.Value(_fresh),
        Workers = invocation.Value(_workers) ?? invocation.Settings.Workers,
        Answers = ToMap(invocation.Value(_answer)),
        Retry = invocation.Value(_retry),
        RetryRejected = invocation.Value(_retryRejected),
        Strict = invocation.Value(_strict),
    };

    /// <summary>Variables of the pipeline.</summary>
    public IReadOnlyDictionary<string, string> Variables(Invocation invocation) => ToMap(invocation.Value(Set));

    private static Option<string[]> MakeSet()
    {
        var set = new Option<string[]>("--set") { Description = "Set a variable of the pipeline; may be repeated", HelpName = "NAME=VALUE", DefaultValueFactory = _ => [] };
        set.Validators.Add(r => Pairs(r, "--set NAME=VALUE"));
        return set;
    }

    private static Dictionary<string, string> ToMap(string[]? pairs)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in (pairs ?? []).Select(p => p.Split('=', 2)))
        {
            map[pair[0].Trim()] = pair[1];
        }

        return map;
    }

    private static void Pairs(OptionResult result, string form)
    {
        foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=') < 1))
        {
            result.AddError($"'{token.Value}' has no name and value: write {form}.");
        }
    }

    private static void AtLeastOne(OptionResult result, string option, int most)
    {
        if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > most))
        {
            result.AddError(most == int.MaxValue ? $"{option} is a whole number from 1, not '{text}'." : $"{option} is a whole number from 1 to {most}, not '{text}'.");
        }
    }

    private static DateTimeOffset? ParseSince(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Length > 1 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && Unit(text[^1]) is { } unit)
        {
            // Whole days, so that a run that was stopped and started again asks for the same.
            var since = TimeProvider.System.GetUtcNow() - (unit * count);
            return unit < TimeSpan.FromDays(1) ? since : new DateTimeOffset(since.UtcDateTime.Date, TimeSpan.Zero);
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var instant))
        {
            return instant;
        }

        result.AddError($"--since does not understand '{text}': write 2026-01-31, 2026-01-31T18:00Z, or 7d, 12h, 30m.");
        return null;
    }

    private static TimeSpan? Unit(char letter) => letter switch
    {
        'w' => TimeSpan.FromDays(7),
        'd' => TimeSpan.FromDays(1),
        'h' => TimeSpan.FromHours(1),
        'm' => TimeSpan.FromMinutes(1),
        _ => null,
    };
}
