using System.Text;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <content>What goes wrong.</content>
public sealed partial class FilmAffinitySite
{
    private readonly List<(SiteTrouble Trouble, Func<SiteRequest, bool> When, int Left)> _troubles = [];

    /// <summary>Seconds that Retry-After says.</summary>
    public int RetryAfter { get; set; } = 1;

    /// <summary>Something stands in the place of some pages from now on.</summary>
    /// <param name="trouble">What.</param>
    /// <param name="when">Which requests.</param>
    /// <param name="times">How often; then it is over.</param>
    public void Trouble(SiteTrouble trouble, Func<SiteRequest, bool>? when = null, int times = int.MaxValue)
    {
        lock (_lock)
        {
            _troubles.Add((trouble, when ?? (_ => true), times));
        }
    }

    /// <summary>The same for pages of many films from a number on.</summary>
    public void TroubleFrom(int page, SiteTrouble trouble, int times = int.MaxValue)
        => Trouble(trouble, r => r.Page >= page && (r.Path.EndsWith("userratings.php", StringComparison.Ordinal) || r.Path.EndsWith("myvotes.php", StringComparison.Ordinal) || r.Path.EndsWith("userlist.php", StringComparison.Ordinal)), times);

    /// <summary>Nothing goes wrong any more.</summary>
    public void Heal()
    {
        lock (_lock)
        {
            _troubles.Clear();
        }
    }

    private SiteAnswer Troubled(SiteRequest request, Func<SiteAnswer> right)
    {
        var index = _troubles.FindIndex(t => t.Left > 0 && t.When(request));
        if (index < 0)
        {
            return right();
        }

        var (trouble, when, left) = _troubles[index];
        _troubles[index] = (trouble, when, left - 1);
        return trouble switch
        {
            SiteTrouble.Check => Check(403),
            SiteTrouble.CheckWith200 => Check(200),
            SiteTrouble.Forbidden => SiteAnswer.Page("", 403),
            SiteTrouble.TooMany => SiteAnswer.Page("<html><head><title>Too many request</title></head><body><h1>Too many request</h1></body></html>", 429) with { RetryAfter = RetryAfter },
            SiteTrouble.TooManyWith200 => SiteAnswer.Page("<html><head><title>Too many requests</title></head><body><h1>Too many requests</h1></body></html>"),
            SiteTrouble.Unavailable => SiteAnswer.Page("<html><body>Service unavailable</body></html>", 503),
            SiteTrouble.Truncated => right() is var whole ? whole with { Body = whole.Body[..(whole.Body.Length / 2)] } : null!,
            _ => right() is var page ? page with { Body = Encoding.UTF8.GetBytes(page.Text.Replace("movie-card", "film-tile", StringComparison.Ordinal).Replace("data-movie-id", "data-film", StringComparison.Ordinal)) } : null!,
        };
    }

    private static SiteAnswer Check(int status) => SiteAnswer.Page(
        """<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body><div class="main-wrapper" role="main"><noscript><div class="h2"><span id="challenge-error-text">Enable JavaScript and cookies to continue</span></div></noscript></div></body></html>""", status);
}
