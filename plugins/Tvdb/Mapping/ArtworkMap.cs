using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>Pictures, the best first: by language, then by TheTVDB's own score, then by size.</summary>
internal sealed class ArtworkMap(DetailOptions options, TextChoice texts)
{
    /// <summary>Types of pictures by role (the list of <c>/artwork/types</c>): of series, seasons and films.</summary>
    private static readonly (string Role, int[] Types, bool Textless)[] Roles =
    [
        (Artwork.Poster, [2, 7, 14], false),
        (Artwork.Background, [3, 8, 15], true),
        (Artwork.Banner, [1, 6, 16], false),
        (Artwork.Logo, [23, 25], false),
        (Artwork.Thumb, [11, 12], true),
    ];

    /// <summary>All pictures of a thing; the one that the thing itself names stands in where the list has none of its role.</summary>
    public IReadOnlyList<Artwork> Of(IEnumerable<TvdbArtwork?>? found, string? own, string role, string? original)
    {
        var all = (found ?? []).OfType<TvdbArtwork>().Where(a => Values.Picture(a.Image) is not null).DistinctBy(a => a.Image, StringComparer.Ordinal).ToList();
        return
        [
            .. Roles.SelectMany(r =>
            {
                var ofRole = all.Where(a => a.Type is { } type && r.Types.Contains(type)).ToList();
                return ofRole.Count == 0 && r.Role == role && Values.Picture(own) is not null
                    ? options.Pictures == 0 ? [] : [new Artwork { Role = role, Id = Id(own!), Url = Values.Picture(own) }]
                    : Pick(ofRole, r.Role, r.Textless, original);
            }),
        ];
    }

    private IEnumerable<Artwork> Pick(IEnumerable<TvdbArtwork> pictures, string role, bool textless, string? original)
        => pictures
            .OrderBy(p => Rank(p, textless, original))
            .ThenByDescending(p => p.Score ?? 0)
            .ThenByDescending(p => p.Width ?? 0)
            .ThenBy(p => p.Image, StringComparer.Ordinal)
            .Take(options.Pictures)
            .Select(p => options.Size == "small" && Values.Picture(p.Thumbnail) is { } small
                ? new Artwork { Role = role, Id = Id(p.Image!), Url = small, Language = LanguageCodes.Tag(p.Language) }
                : new Artwork
                {
                    Role = role,
                    Id = Id(p.Image!),
                    Url = Values.Picture(p.Image),
                    Language = LanguageCodes.Tag(p.Language),
                    Width = p.Width is > 0 ? p.Width : null,
                    Height = p.Height is > 0 ? p.Height : null,
                });

    /// <summary>The wanted languages in their order and then pictures without text, or these first; then other languages.</summary>
    private int Rank(TvdbArtwork picture, bool textless, string? original)
    {
        var place = texts.Place(picture.Language, original);
        var last = texts.Codes(original).Count;
        return LanguageCodes.Tag(picture.Language) is null || picture.IncludesText == false ? textless ? -1 : last : place == last ? last + 1 : place;
    }

    /// <summary>The path of a picture, which stays when hosts change.</summary>
    private static string Id(string image) => Values.Picture(image)!.AbsolutePath.Trim('/');
}
