using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Plugins.FilmAffinity.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Reads a source to its end, as the engine does.</summary>
internal sealed class Reading
{
    public List<MediaItem> Items { get; } = [];

    public List<ExternalId> Removed { get; } = [];

    public SourceElement? End { get; private set; }

    public string? Next { get; private set; }

    public string? Resume { get; private set; }

    public PluginException? Error { get; private set; }

    public static async Task<Reading> OfAsync(ISource source, SourceRequest? request = null)
    {
        var reading = new Reading();
        try
        {
            await foreach (var element in source.ReadAsync(request ?? new SourceRequest(), default))
            {
                if (element.Item is { } item)
                {
                    reading.Items.Add(item);
                }

                if (element.RemovedId is { } gone)
                {
                    reading.Removed.Add(gone);
                }

                reading.Next = element.NextCursor ?? reading.Next;
                reading.Resume = element.ResumePoint ?? reading.Resume;
                reading.End = element.IsEnd ? element : reading.End;
            }
        }
        catch (PluginException e)
        {
            reading.Error = e;
        }

        return reading;
    }

    /// <summary>Reads somebody's ratings from a site.</summary>
    public static async Task<Reading> RatingsAsync(FilmAffinitySite site, FilmAffinityOptions? options = null, SourceRequest? request = null, RatingsOptions? source = null)
    {
        await using var services = ServicesOf(site);
        return await OfAsync(new RatingsSource(source ?? new RatingsOptions(), new FilmAffinityClient(options ?? new FilmAffinityOptions { User = Sites.Ana }, services), services), request);
    }

    /// <summary>The kit's services before a site.</summary>
    public static TestServices ServicesOf(FilmAffinitySite site)
    {
        var services = new TestServices(new DateTimeOffset(2024, 6, 10, 12, 0, 0, TimeSpan.Zero)).Declare("filmaffinity", new ServicePolicy { Address = new Uri("https://www.filmaffinity.com/") });
        services.Web.Serve(site);
        return services;
    }
}
