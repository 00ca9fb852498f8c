using System.Globalization;
using System.Text;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>Pages of one layout.</summary>
internal abstract class SitePages
{
    public static SitePages Of(SiteLayout layout) => layout switch
    {
        SiteLayout.Year2014 => new Pages2014(),
        SiteLayout.Year2018 => new Pages2018(late: false),
        SiteLayout.Year2021 => new Pages2018(late: true),
        SiteLayout.Grid => new PagesGrid(),
        _ => new Pages2025(),
    };

    /// <summary>Ratings, or the films of a list.</summary>
    public abstract string Many(SiteFrame frame);

    /// <summary>One result of a search.</summary>
    public abstract string Result(SiteCard card, SiteTexts texts);

    /// <summary>Links to other pages.</summary>
    public abstract string Links(SiteFrame frame);

    protected static string E(string text) => SiteTexts.E(text);

    protected static string FilmAddress(SiteCard card, SiteTexts texts) => $"/{texts.Edition}/film{card.Film.FilmAffinity}.html";

    protected static string Link(SiteFrame frame, int page) => E(string.Create(CultureInfo.InvariantCulture, $"{frame.Address}{(frame.Address.Contains('?') ? '&' : '?')}{frame.PageName}={page}"));

    protected static string PosterStem(SiteCard card)
        => $"/pics/{new string([.. card.Film.OriginalTitle.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_').Take(20)])}-{card.Film.FilmAffinity}";

    protected static string Type(SiteCard card) => card.Film.Types.Count > 0 ? card.Film.Types[0] : "";

    /// <summary>The document around something.</summary>
    protected static string Document(SiteTexts texts, string title, string address, string body, string head = "")
        => new StringBuilder("<!DOCTYPE html>\n<html lang=\"").Append(texts.Language).Append("\"><head><meta charset=\"UTF-8\"><title>").Append(E(title)).Append(" - FilmAffinity</title>")
            .Append("<meta property=\"og:site_name\" content=\"FilmAffinity\"><meta property=\"og:url\" content=\"https://www.filmaffinity.com").Append(E(address)).Append("\">").Append(head)
            .Append("<script async src=\"https://static.cloudflareinsights.com/beacon.min.js\"></script></head><body>\n").Append(body).Append("\n</body></html>\n").ToString();

    /// <summary>Runs of cards of one day.</summary>
    protected static IEnumerable<(DateOnly? Day, List<SiteCard> Cards)> ByDay(IEnumerable<SiteCard> cards)
    {
        List<SiteCard>? run = null;
        foreach (var card in cards)
        {
            if (run is not null && run[0].Day != card.Day)
            {
                yield return (run[0].Day, run);
                run = null;
            }

            (run ??= []).Add(card);
        }

        if (run is not null)
        {
            yield return (run[0].Day, run);
        }
    }
}
