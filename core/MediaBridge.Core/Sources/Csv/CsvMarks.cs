using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>The marks of a row: the person's own on its scale, and the average of a site.</summary>
internal sealed class CsvMarks(CsvHeader header, CsvSourceOptions options, Scale? scale, CsvDates dates)
{
    /// <summary>The column of the person's own marks.</summary>
    public static string RoleOf(CsvHeader header) => header.Has(CsvRoles.Rating10) ? CsvRoles.Rating10 : CsvRoles.Rating;

    public List<Rating>? Of(CsvRow row, EventTime? at, Action<string> tell)
    {
        var ratings = new List<Rating>(2);
        if (Own(row, at, tell) is { } own)
        {
            ratings.Add(own);
        }

        if (Site(row) is { } site)
        {
            ratings.Add(site);
        }

        return ratings.Count > 0 ? ratings : null;
    }

    private Rating? Own(CsvRow row, EventTime? at, Action<string> tell)
    {
        if (string.Equals(options.Scale, CsvScales.None, StringComparison.Ordinal) || header.Cell(row, RoleOf(header)) is not { } text)
        {
            return null;
        }

        if (CsvTable.Number(text) is not { } mark)
        {
            tell($"the mark '{text}' is no number; it was left out");
            return null;
        }

        var own = ScaleOf(row) ?? scale ?? Scale.Ten;
        if (mark < own.Min || mark > own.Max || (mark - own.Min) % own.Step != 0)
        {
            tell(string.Create(CultureInfo.InvariantCulture, $"the mark {mark:0.##} is none of the scale {own}; it was left out"));
            return null;
        }

        return new Rating { Value = mark, Scale = own, At = at };
    }

    private Scale? ScaleOf(CsvRow row)
    {
        try
        {
            return header.Cell(row, CsvRoles.Scale) is { } text ? Scale.Parse(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private Rating? Site(CsvRow row)
    {
        if (header.Cell(row, CsvRoles.SiteRating) is not { } text || CsvTable.Number(text) is not { } mark || mark < 0)
        {
            return null;
        }

        var votes = header.Cell(row, CsvRoles.Votes) is { } count ? CsvValues.Count(count) : null;
        if (header.Cell(row, CsvRoles.SiteScale) is { } written && TryScale(written) is { } told && mark <= told.Max)
        {
            return new Rating { Value = mark, Scale = told, Whose = Rating.SiteMark, Site = SiteName(), Votes = votes };
        }

        return mark > 100 ? null : Rating.OfSite(SiteName() ?? "", mark, mark > 10 ? 100 : 10, votes) with { Site = SiteName() };
    }

    private string? SiteName() => options.Site ?? header.NameOf(CsvRoles.SiteRating) switch
    {
        "imdbrating" => IdSchemes.Imdb,
        "fascore" or "farating" or "notafa" => IdSchemes.FilmAffinity,
        "tmdbrating" => "tmdb",
        "rating" when header.NameOf(CsvRoles.Tmdb) is "tmdbid" => "tmdb",
        _ => null,
    };

    private static Scale? TryScale(string text)
    {
        try
        {
            return Scale.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>A date of a row; what cannot be read is told.</summary>
    public EventTime? Date(CsvRow row, string role, Action<string> tell)
    {
        if (header.Cell(row, role) is not { } text)
        {
            return null;
        }

        var time = dates.Read(text, out var problem);
        if (problem is not null)
        {
            tell($"{problem}; it was left out");
        }

        return time;
    }
}
