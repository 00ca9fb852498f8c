using System.Text.Json;
using MediaBridge.Cli.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Nfo;

/// <summary>What was found in one NFO.</summary>
internal sealed record NfoFileReport
{
    public required string File { get; init; }

    /// <summary>valid, warning or error: the worst of its findings; notes do not count.</summary>
    public required string Result { get; init; }

    public string? Kind { get; init; }

    public string? Dialect { get; init; }

    public IReadOnlyList<NfoFinding> Findings { get; init; } = [];

    /// <summary>The report that an item of <c>nfo.files</c> carries; null for the second and later episodes of a file.</summary>
    public static NfoFileReport? Of(MediaItem item)
    {
        if (item.Extras?.GetValueOrDefault("nfo.findings") is not { ValueKind: JsonValueKind.Array } found || item.Ids.Count == 0)
        {
            return null;
        }

        var findings = (found.Deserialize<List<NfoFinding>>(JsonOutput.Options) ?? []).ConvertAll(f => f with { Line = f.Line is 0 ? null : f.Line });
        var path = item.Ids[0].Value;
        return new NfoFileReport
        {
            File = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..],
            Result = findings.Exists(f => f.Severity == "error") ? "error" : findings.Exists(f => f.Severity == "warning") ? "warning" : "valid",
            Kind = item.Kind,
            Dialect = item.Extras.GetValueOrDefault("nfo.dialect") is { ValueKind: JsonValueKind.String } dialect ? dialect.GetString() : null,
            Findings = findings,
        };
    }
}
