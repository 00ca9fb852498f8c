using System.Globalization;
using System.Web;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>Words, dates and numbers of an edition.</summary>
internal sealed class SiteTexts(string edition)
{
    private static readonly string[] SpanishMonths = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    public string Edition { get; } = edition;

    public bool IsSpanish { get; } = edition is "es" or "mx" or "ar" or "cl" or "co";

    public string Language => IsSpanish ? "es" : "en";

    public string Of(string english, string spanish) => IsSpanish ? spanish : english;

    /// <summary>Text in a page.</summary>
    public static string E(string text) => HttpUtility.HtmlEncode(text);

    /// <summary>A day in words.</summary>
    public string Day(DateOnly day, bool year = true)
        => IsSpanish
            ? $"{day.Day} de {(day is { Month: 9, Day: > 15 } ? "setiembre" : SpanishMonths[day.Month - 1])}{(year ? $" de {day.Year}" : "")}"
            : day.ToString(year ? "MMMM d, yyyy" : "MMMM d", CultureInfo.InvariantCulture);

    /// <summary>A day in figures.</summary>
    public string Figures(DateOnly day) => day.ToString(IsSpanish ? "dd/MM/yyyy" : "MM/dd/yyyy", CultureInfo.InvariantCulture);

    public string Average(int? tenths)
        => tenths is { } t ? $"{t / 10}{(IsSpanish ? "," : ".")}{t % 10}" : "--";

    public string Count(int count)
        => count.ToString("N0", CultureInfo.InvariantCulture).Replace(",", IsSpanish ? "." : ",", StringComparison.Ordinal);

    /// <summary>The badge of a type.</summary>
    public string? Badge(string kind, string? type) => (kind, type) switch
    {
        (_, "miniseries") => Of("Miniseries", "Miniserie"),
        ("series", _) => Of("TV Series", "Serie"),
        (_, "tvmovie") => "TV",
        (_, "short") => Of("Short", "Corto"),
        (_, "documentary") => Of("Documentary", "Documental"),
        (_, "animation") => Of("Animation", "Animación"),
        _ => null,
    };

    /// <summary>The mark that stood in titles before there were badges.</summary>
    public string Mark(string kind, string? type) => (kind, type) switch
    {
        (_, "miniseries") => Of(" (TV Miniseries)", " (Miniserie de TV)"),
        ("series", _) => Of(" (TV Series)", " (Serie de TV)"),
        (_, "tvmovie") => " (TV)",
        (_, "short") => Of(" (S)", " (C)"),
        _ => "",
    };
}
