using System.Globalization;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>Makes items of a series, its seasons and its episodes.</summary>
internal sealed class ShowItemBuilder(string rootName, ItemBuilder files)
{
    /// <param name="idBase">What the ids of the series begin with, below the root.</param>
    /// <param name="key">Key of the item in the series.</param>
    /// <param name="part">The item.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<MediaItem> BuildAsync(string idBase, string key, ShowItemPart part, CancellationToken cancellationToken)
    {
        var id = FilmIds.Of(rootName, FilmIds.Join(idBase, key));
        var parents = new List<ExternalId> { FilmIds.Of(rootName, idBase) };
        parents.AddRange(part.Show.Ids);
        return part switch
        {
            { Episode: { } episode } => await EpisodeAsync(id, parents, part.Show, episode, cancellationToken),
            { Season: { } season } => await SeasonAsync(id, parents, part.Show, season, cancellationToken),
            _ => await ShowAsync(id, part.Show, cancellationToken),
        };
    }

    private async Task<MediaItem> ShowAsync(ExternalId id, ShowDraft show, CancellationToken cancellationToken) => await WithOwnAsync(
        new MediaItem { Kind = ItemKinds.Series, Title = show.Title, Year = show.Year, Ids = [id, .. show.Ids] }, show.Own, cancellationToken);

    private async Task<MediaItem> SeasonAsync(ExternalId id, List<ExternalId> parents, ShowDraft show, SeasonDraft season, CancellationToken cancellationToken) => await WithOwnAsync(
        new MediaItem
        {
            Kind = ItemKinds.Season,
            Title = season.Folder ?? (season.Number == 0 ? "Specials" : string.Create(CultureInfo.InvariantCulture, $"Season {season.Number}")),
            Ids = [id],
            Placement = new Placement { ParentIds = parents, ParentTitle = show.Title, ParentYear = show.Year, Season = season.Number },
        },
        season.Own,
        cancellationToken);

    private async Task<MediaItem> EpisodeAsync(ExternalId id, List<ExternalId> parents, ShowDraft show, EpisodeDraft episode, CancellationToken cancellationToken)
    {
        var remarks = new List<string>();
        var place = episode.Place;
        var copies = episode.Pieces.Sum(p => p.Files.Copies.Count);
        var artwork = episode.Pieces.SelectMany(p => ArtworkFinder.Find(p.Files, f => files.PathOf(p.Folder, f)));
        return Told(new MediaItem
        {
            Kind = ItemKinds.Episode,
            Title = episode.Title,
            Ids = [id],
            Placement = new Placement
            {
                ParentIds = parents,
                ParentTitle = show.Title,
                ParentYear = show.Year,
                Season = place.Season,
                Number = place.Number,
                LastNumber = place.Number is null ? null : place.Last,
                Absolute = place.Absolute,
                LastAbsolute = place.LastAbsolute > place.Absolute ? place.LastAbsolute : null,
                AirDate = place.AirDate,
            },
            Versions = [.. episode.Pieces.SelectMany(p => files.Versions(p.Folder, p.Files, copies > 1))],

            // A picture with the name of an episode's video is a still, not a poster.
            Artwork = [.. artwork.Select(a => a.Role == Artwork.Poster ? a with { Role = Artwork.Thumb } : a)],
            Subtitles = [.. episode.Pieces.SelectMany(p => SubtitleFinder.Find(p.Files, f => files.PathOf(p.Folder, f)))],
            Attachments = await files.StageAsync(episode.Pieces.SelectMany(p => NfoFinder.Find(p.Files, p.Folder.Name).Select(f => (p.Folder, f))), remarks, cancellationToken),
        }, remarks);
    }

    private async Task<MediaItem> WithOwnAsync(MediaItem item, OwnFiles own, CancellationToken cancellationToken)
    {
        var remarks = own.Remarks.ToList();
        return Told(item with
        {
            Artwork = [.. own.Pictures.OrderBy(p => p.Role, StringComparer.Ordinal).ThenBy(p => p.Rank).ThenBy(p => p.File.Name, StringComparer.Ordinal).Select(p => new Artwork
            {
                Role = p.Role,
                Id = p.File.Name,
                Path = files.PathOf(p.Folder, p.File),
                Tag = Stamp.Of([p.File with { Name = p.File.Leaf }]).ToString("x16", CultureInfo.InvariantCulture),
            })],
            Attachments = await files.StageAsync(own.Nfos, remarks, cancellationToken),
            Versions = own.Extras.Count == 0 ? [] : [new MediaVersion { Files = [.. own.Extras.Select(e => files.File(e.Folder, e.File, MediaFile.Extra))] }],
            Subtitles = [],
        }, remarks);
    }

    private static MediaItem Told(MediaItem item, List<string> remarks)
        => item with { Provenance = new Provenance { Origin = Sources.VideosSource.Id, Remarks = remarks.Count == 0 ? null : remarks } };
}
