using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Core.Running;

/// <summary>The part that a run was asked for, stored with it: whoever goes on with the run, or shows it, knows that it is not all.</summary>
internal sealed record RunPart
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public DateTimeOffset? Since { get; init; }

    public string? Where { get; init; }

    public int? Limit { get; init; }

    public string? Retry { get; init; }

    /// <summary>The part that options ask for; null for all.</summary>
    public static string? Of(RunOptions options)
        => options.IsPartial ? JsonSerializer.Serialize(new RunPart { Since = options.Since, Where = options.Where, Limit = options.Limit, Retry = options.Retry }, Json) : null;

    /// <summary>The options of a run, with the part that it was begun with.</summary>
    public static RunOptions Apply(RunOptions options, string? part)
        => part is null || JsonSerializer.Deserialize<RunPart>(part, Json) is not { } stored
            ? options
            : options with { Since = stored.Since, Where = stored.Where, Limit = stored.Limit, Retry = stored.Retry, RetryRejected = options.RetryRejected || stored.Retry is ReasonWords.Rejected };

    /// <summary>The reason that a run was run again for; null if it was not.</summary>
    public static string? RetryOf(string? part) => part is null ? null : JsonSerializer.Deserialize<RunPart>(part, Json)?.Retry;
}
