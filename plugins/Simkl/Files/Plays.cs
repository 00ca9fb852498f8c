using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Files;

/// <summary>Plays, of which Simkl's files have the last.</summary>
internal static class Plays
{
    /// <summary>The last one; one without a time only if none has one.</summary>
    public static Watch Last(IReadOnlyList<Watch> plays)
        => plays.Where(p => p.At is not null).MaxBy(p => p.At!.Value.Instant?.UtcDateTime ?? p.At.Value.Day.ToDateTime(default)) ?? plays[0];
}
