namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>The body of a write: what is added or removed, by kind; <see cref="Ids"/> are numbers of plays.</summary>
internal sealed record TraktWrite
{
    public IReadOnlyList<TraktWriteRow>? Movies { get; init; }

    public IReadOnlyList<TraktWriteRow>? Shows { get; init; }

    public IReadOnlyList<TraktWriteRow>? Seasons { get; init; }

    public IReadOnlyList<TraktWriteRow>? Episodes { get; init; }

    public IReadOnlyList<long>? Ids { get; init; }
}
