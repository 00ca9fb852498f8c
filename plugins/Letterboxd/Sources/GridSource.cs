using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Letterboxd.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Sources;

/// <summary>One grid of a member: the watchlist, or the films that were seen.</summary>
/// <param name="part">Its part of the address.</param>
/// <param name="what">What it holds, for people.</param>
/// <param name="toItem">Makes a card an item.</param>
/// <param name="client">The way to the site.</param>
/// <param name="services">Told how far it is.</param>
internal sealed class GridSource(string part, string what, Func<PosterCard, MediaItem> toItem, LetterboxdClient client, PluginServices services) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var walk = new PageWalk(client, n => FormattableString.Invariant($"{client.User}/{part}/page/{n}/"), what, Missing) { Place = PagesPlace.Parse(request.Resume) };
        await foreach (var (number, films) in walk.ReadAsync(cancellationToken))
        {
            foreach (var film in films)
            {
                yield return toItem(film);
            }

            services.Report(walk.Seen, walk.Announced, what);
            yield return SourceElement.At(walk.PlaceOf(number, films).ToString());
        }

        yield return SourceElement.End(walk.Reason is null, walk.Reason);
    }

    private PluginException Missing() => new(
        ErrorKind.NotFound, $"Letterboxd shows no {what} of the member '{client.User}': there is no such member, or they are private.", "Check the option user. For private ones give the cookie of a browser that is signed in (option cookie), or read the data export with letterboxd.export.");
}
