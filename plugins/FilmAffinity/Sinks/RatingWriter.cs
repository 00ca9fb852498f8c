using System.Globalization;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Sinks;

/// <summary>Sets one mark as the site's own scripts do: with the token of the film's page; and looks at the page again.</summary>
internal sealed class RatingWriter(FilmAffinityClient client)
{
    /// <summary>What the site's own list of marks has for "not seen".</summary>
    private const string NoMark = "-1";

    /// <summary>Sets a mark, or takes it away.</summary>
    /// <param name="film">The film's number.</param>
    /// <param name="mark">1 to 10; null for none.</param>
    /// <param name="change">The change that asks for it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ChangeResult> SetAsync(string film, int? mark, PlannedChange change, CancellationToken cancellationToken)
    {
        var (page, vote) = await LookAsync(film, cancellationToken);
        if (vote.Token is null && await client.SignInByHandAsync(cancellationToken))
        {
            (page, vote) = await LookAsync(film, cancellationToken);
        }

        if (vote.Token is not { } token)
        {
            throw FilmAffinityClient.SignedOut();
        }

        if (client.User is { } user && vote.User is { } other && other != user)
        {
            throw new PluginException(
                ErrorKind.Authentication, $"The account that is signed in ({other}) is not the one whose ratings are read ({user}).", "Sign in with that account, or leave the option user out.");
        }

        if (vote.Mark == mark)
        {
            return ChangeResult.AlreadyThere(change);
        }

        if (change.Inverse is { } inverse && Before(inverse) != vote.Mark)
        {
            return ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.Conflict, Message = $"Film {film} has the mark {Text(vote.Mark)} by now: somebody rated it since the plan was made." });
        }

        if (mark is null && vote.HasReview)
        {
            return ChangeResult.Rejected(change, "FilmAffinity keeps the mark of a film as long as there is a review of it: delete the review first");
        }

        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = film,
            ["rating"] = mark?.ToString(CultureInfo.InvariantCulture) ?? NoMark,
            ["rsid"] = vote.SelectId,
            ["itk"] = token,
            ["action"] = "rate",
        };
        var answer = RateAnswer.Of(await client.PostAsync(Addresses.Rate(client.Edition), form, page.Address, cancellationToken));
        return answer is { IsRefused: true }
            ? ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.Transient, Message = $"FilmAffinity did not take the mark of film {film}.", Hint = "Run again later; if it stays so, rate the film at the site itself to see why." })
            : await VerifyAsync(film, mark, change, cancellationToken);
    }

    /// <summary>What the site answers is no proof: the page is.</summary>
    private async Task<ChangeResult> VerifyAsync(string film, int? mark, PlannedChange change, CancellationToken cancellationToken)
    {
        try
        {
            var (_, vote) = await LookAsync(film, cancellationToken);
            return vote.Mark == mark
                ? ChangeResult.Applied(change)
                : ChangeResult.InDoubt(change, $"FilmAffinity took the mark {Text(mark)} for film {film} and shows {Text(vote.Mark)}.");
        }
        catch (PluginException e)
        {
            return ChangeResult.InDoubt(change, $"The mark {Text(mark)} was sent for film {film}; whether it is there could not be seen: {e.Error.Message}");
        }
    }

    private async Task<(SitePage Page, FilmVote Vote)> LookAsync(string film, CancellationToken cancellationToken)
    {
        var page = await client.GetAsync(Addresses.Film(client.Edition, film), cancellationToken);
        if (page.IsMissing)
        {
            throw new PluginException(ErrorKind.NotFound, $"FilmAffinity has no film {film}.");
        }

        return FilmPage.FilmOf(page) == film ? (page, FilmVote.Of(page, film, client.Edition)) : throw CardPage.Unknown(page);
    }

    /// <summary>The mark that stood there when the change was planned, which its inverse puts back.</summary>
    private static int? Before(DesiredItem inverse)
        => inverse.Op == DesiredOp.Remove ? null : (int?)inverse.Item.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark)?.To(Scale.Ten).Value;

    private static string Text(int? mark) => mark?.ToString(CultureInfo.InvariantCulture) ?? "none";
}
