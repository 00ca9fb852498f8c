using System.Globalization;
using System.Text.Json;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Where an incremental read starts: what the newest page of ratings held. Whatever was rated or rated anew since stands before it.</summary>
internal sealed record RatingsCursor
{
    /// <summary>Films of the newest page, each as <c>number:mark</c>.</summary>
    public required IReadOnlyList<string> Top { get; init; }

    /// <summary>The newest day, as the site counts days.</summary>
    public DateOnly? Newest { get; init; }

    /// <summary>How many ratings there were, if the site said so.</summary>
    public long? Total { get; init; }

    /// <summary>All films that were rated, as <see cref="KnownFilms"/> writes them; null if that is not known.</summary>
    public string? Films { get; init; }

    /// <summary>What a first page says of the next read; null if they are not in the order of their days.</summary>
    public static RatingsCursor? Of(CardPage page)
        => page.IsByDate
            ? new RatingsCursor { Top = [.. page.Films.Select(Key)], Newest = page.Films.Max(f => f.Date), Total = page.Announced }
            : null;

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="PluginException">It is none.</exception>
    public static RatingsCursor Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, FilmAffinityJson.Default.RatingsCursor)!;
        }
        catch (JsonException e)
        {
            throw new PluginException(ErrorKind.Unexpected, "The place from which ratings should be read on cannot be understood.", "Run once with --fresh.", e);
        }
    }

    /// <summary>Whether a film stood there with the same mark.</summary>
    public bool Knows(FilmCard film) => Top.Contains(Key(film), StringComparer.Ordinal);

    /// <summary>Whether a film can be new: it was there with another mark, or it is not older than what was newest.</summary>
    public bool MayBeNew(FilmCard film)
        => !Knows(film) && (Top.Any(t => t.StartsWith(film.Id + ":", StringComparison.Ordinal)) || film.Date is null || film.Date >= Newest?.AddDays(-1));

    /// <summary>Whether nothing behind this page can be new.</summary>
    public bool EndsAt(CardPage page) => page.Films.All(Knows) || page.Films[^1].Date < Newest?.AddDays(-1);

    public override string ToString() => JsonSerializer.Serialize(this, FilmAffinityJson.Default.RatingsCursor);

    private static string Key(FilmCard film) => string.Create(CultureInfo.InvariantCulture, $"{film.Id}:{film.Mark}");
}
