using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Where the next incremental read of each source starts. A cursor belongs to account, options, <c>where</c>, steps and set of sinks: when one changes, the next read is full and says why.</summary>
internal sealed class CursorStore(StateDatabase database)
{
    /// <summary>The start of a source that shows only the newest, where there is no cursor: what it gives is never everything.</summary>
    public const string Newest = "";

    private const string Component = "component";

    /// <summary>Where a source starts, and why in full when that needs a word.</summary>
    public async Task<(string? Start, string? Why)> StartOfAsync(RunContext context, SourceStep step, CancellationToken cancellationToken)
    {
        var info = context.Components.Describe(ComponentKind.Source, step.Component).Info;
        var (start, why) = await StartOfAsync(info, context, step, cancellationToken);
        return info.NewestOnly && start is null ? (Newest, null) : (start, why);
    }

    private async Task<(string? Start, string? Why)> StartOfAsync(ComponentInfo info, RunContext context, SourceStep step, CancellationToken cancellationToken)
    {
        if (!info.Incremental)
        {
            return (null, null);
        }

        if (context.Options.IsPartial)
        {
            return (null, "only a part was asked for");
        }

        if (context.Down.ContainsKey(step.Id))
        {
            return (null, null);
        }

        if (NeedsWholeStream(context) is { } reason)
        {
            return (null, reason);
        }

        var stored = database.First(
            "SELECT belongs, cursor FROM cursors WHERE pipeline=?1 AND source=?2", r => (Belongs: r.GetString(0), Cursor: r.GetString(1)), context.Pipeline.Name, step.Id);
        if (stored.Cursor is null)
        {
            return (null, null);
        }

        if (context.Options.Fresh)
        {
            return (null, "--fresh was asked for");
        }

        var belongs = await BelongsAsync(context, step, cancellationToken);
        return string.Equals(belongs, stored.Belongs, StringComparison.Ordinal) ? (stored.Cursor, null) : (null, Difference(stored.Belongs, belongs));
    }

    /// <summary>The cursor that a source left last, whatever has changed since, so that it knows its items again; null if another component left it.</summary>
    public string? LastOf(RunContext context, SourceStep step)
    {
        var (belongs, cursor) = database.First("SELECT belongs, cursor FROM cursors WHERE pipeline=?1 AND source=?2", r => (r.GetString(0), r.GetString(1)), context.Pipeline.Name, step.Id);
        if (cursor is null)
        {
            return null;
        }

        using var parts = JsonDocument.Parse(belongs);
        return !parts.RootElement.TryGetProperty(Component, out var component) || component.ValueEquals(step.Component) ? cursor : null;
    }

    /// <summary>What the cursor of a source belongs to.</summary>
    public static async Task<string> BelongsAsync(RunContext context, SourceStep step, CancellationToken cancellationToken)
    {
        var account = await context.Components.AccountAsync(step.Connection, context.Step("read", step.Id), cancellationToken);
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Component] = step.Component,
            ["account"] = account,
            ["options"] = Hash(step.Options.ToJsonString()),
            ["where"] = step.Where ?? "",
            ["program"] = Hash(context.Components.Program),
            ["steps"] = Hash(PipelineJson.Of(context.Pipeline.Steps) + context.Ratings.Key),
            ["sinks"] = string.Join(' ', context.Pipeline.To.Select(s => $"{s.Id}:{Hash(PipelineJson.Of(s))}").Order(StringComparer.Ordinal)),
        };
        return PipelineJson.Of(parts);
    }

    /// <summary>Stores the cursors of a settled run.</summary>
    public static void Store(WriteTransaction transaction, string pipeline, string source, string belongs, string cursor, long run)
        => transaction.Run(
            "INSERT INTO cursors(pipeline, source, belongs, cursor, run) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(pipeline, source) DO UPDATE SET belongs=excluded.belongs, cursor=excluded.cursor, run=excluded.run",
            pipeline, source, belongs, cursor, run);

    private static string? NeedsWholeStream(RunContext context)
    {
        if (context.Pipeline.MergeByIdentity)
        {
            return "merge: identity needs everything";
        }

        var barrier = context.Pipeline.Steps.FirstOrDefault(s => s.Kind == ProcessStepKind.Process
            && context.Components.Describe(ComponentKind.Processor, s.Component).Abilities.Contains(Abilities.Stream, StringComparer.Ordinal));
        return barrier is null ? null : $"the step {barrier.Id} needs everything";
    }

    private static string Difference(string before, string after)
    {
        var old = JsonSerializer.Deserialize<Dictionary<string, string>>(before) ?? [];
        var changed = JsonSerializer.Deserialize<Dictionary<string, string>>(after)!
            .Where(p => !old.TryGetValue(p.Key, out var value) || !string.Equals(value, p.Value, StringComparison.Ordinal))
            .Select(p => p.Key);
        return $"changed since the last run: {string.Join(", ", changed)}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
