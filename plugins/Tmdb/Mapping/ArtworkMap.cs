using System.Globalization;
using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>Pictures, the best first: by language, then by the marks that people gave them, then by size.</summary>
internal sealed class ArtworkMap(Uri images, DetailOptions options, TextChoice texts)
{
    private const string Original = "original";

    /// <summary>The address of a picture in a size; null if there is none.</summary>
    public static Uri? Address(Uri images, string size, string? path)
        => string.IsNullOrWhiteSpace(path) || path.Contains("..", StringComparison.Ordinal) ? null : Values.Address($"{images.AbsoluteUri.TrimEnd('/')}/{size}/{path.TrimStart('/')}");

    /// <summary>All pictures of a title; the one that the title itself names stands in where no pictures were asked for.</summary>
    public IReadOnlyList<Artwork>? Of(TmdbImages? found, string? poster, string? backdrop, string? original = null, TmdbCollection? collection = null)
        => found is null ? null :
        [
            .. Pick(found.Posters ?? [], poster, Artwork.Poster, options.Poster, textless: false, original),
            .. Pick(found.Backdrops ?? [], backdrop, Artwork.Background, options.Backdrop, textless: true, original),
            .. Pick(found.Logos ?? [], null, Artwork.Logo, options.Logo, textless: false, original),
            .. Pick(found.Stills ?? [], null, Artwork.Thumb, options.Still, textless: true, original),
            .. Pick([], collection?.PosterPath, "collection." + Artwork.Poster, options.Poster, textless: false, original),
            .. Pick([], collection?.BackdropPath, "collection." + Artwork.Background, options.Backdrop, textless: true, original),
        ];

    /// <summary>The one still that a list of episodes has of each; none if there is none.</summary>
    public IReadOnlyList<Artwork> OfStill(string? path) => [.. Pick([], path, Artwork.Thumb, options.Still, textless: true, null)];

    private IEnumerable<Artwork> Pick(IReadOnlyList<TmdbPicture> pictures, string? own, string role, string size, bool textless, string? original)
    {
        var all = pictures.Count == 0 && own is not null ? [new TmdbPicture { FilePath = own }] : pictures;
        return all
            .Where(p => !string.IsNullOrWhiteSpace(p.FilePath))
            .DistinctBy(p => p.FilePath, StringComparer.Ordinal)
            .OrderBy(p => Rank(p, textless, original))
            .ThenByDescending(p => p.VoteAverage ?? 0)
            .ThenByDescending(p => p.VoteCount ?? 0)
            .ThenByDescending(p => p.Width ?? 0)
            .ThenBy(p => p.FilePath, StringComparer.Ordinal)
            .Take(options.Pictures)
            .Select(p => Make(p, role, size))
            .OfType<Artwork>();
    }

    private Artwork? Make(TmdbPicture picture, string role, string size)
    {
        if (Address(images, size, picture.FilePath) is not { } address)
        {
            return null;
        }

        var (width, height) = Sized(picture, size);
        return new Artwork { Role = role, Id = picture.FilePath!.Trim('/'), Url = address, Language = Values.Language(picture.Language), Width = width, Height = height };
    }

    /// <summary>The wanted languages in their order and then pictures without text, or these first; then other languages.</summary>
    private int Rank(TmdbPicture picture, bool textless, string? original)
    {
        var languages = texts.Order(original);
        if (Values.Language(picture.Language) is not { } language)
        {
            return textless ? -1 : languages.Count;
        }

        var place = languages.ToList().FindIndex(l => string.Equals(TextChoice.Plain(l), language, StringComparison.OrdinalIgnoreCase));
        return place >= 0 ? place : languages.Count + 1;
    }

    /// <summary>What a size makes of a picture; sizes are never enlarged.</summary>
    private static (int? Width, int? Height) Sized(TmdbPicture picture, string size)
    {
        if (picture is not { Width: > 0 and var width, Height: > 0 and var height })
        {
            return (null, null);
        }

        if (size == Original || !int.TryParse(size.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels))
        {
            return (width, height);
        }

        return size[0] == 'w'
            ? width <= pixels ? (width, height) : (pixels, (int)Math.Round((decimal)height * pixels / width))
            : height <= pixels ? (width, height) : ((int)Math.Round((decimal)width * pixels / height), pixels);
    }
}
