using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>A series as its folders show it, before it becomes items.</summary>
internal sealed record ShowDraft
{
    public required string Path { get; init; }

    public required string Title { get; init; }

    public required int? Year { get; init; }

    /// <summary>Ids in names of folders and files.</summary>
    public required IReadOnlyList<ExternalId> Ids { get; init; }

    public required OwnFiles Own { get; init; }

    public required IReadOnlyList<SeasonDraft> Seasons { get; init; }

    public required IReadOnlyList<EpisodeDraft> Episodes { get; init; }
}
