using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity;

/// <summary>Gets films by their numbers. What the site says of a film hardly changes: it is kept for a month.</summary>
internal sealed class FilmLookup(FilmAffinityClient client, PluginServices services)
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(30);

    /// <summary>The film with all that its page says; null if the site has none.</summary>
    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (id.Scheme != IdSchemes.FilmAffinity || Addresses.FilmId(id.Value) is not { } film)
        {
            return null;
        }

        var edition = client.Edition.For(request.Language);
        try
        {
            return await services.Cache.GetAsync($"film.1 {edition.Code} {film}", Long, stop => ReadAsync(edition, film, stop), shared: true, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Code == NotThere)
        {
            return null;
        }
    }

    private const string NotThere = "filmaffinity.no-film";

    private async Task<MediaItem> ReadAsync(Edition edition, string film, CancellationToken cancellationToken)
    {
        var page = await client.GetAsync(Addresses.Film(edition, film), cancellationToken);
        return page.IsMissing
            ? throw new PluginException(new PluginError { Kind = ErrorKind.NotFound, Code = NotThere, Message = $"FilmAffinity has no film {film}." })
            : FilmPage.Read(page, edition);
    }
}
