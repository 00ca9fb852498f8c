using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Serializd.Api;
using MediaBridge.Plugins.Serializd.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Serializd.Sinks;

/// <summary>Marks or lists season by season. Writing twice is the same as once.</summary>
internal abstract class SeasonSink(SerializdClient client) : ISink
{
    protected SerializdClient Client { get; } = client;

    /// <summary>Where what is to be there goes.</summary>
    protected abstract string AddPath { get; }

    /// <summary>Where what is to go goes.</summary>
    protected abstract string RemovePath { get; }

    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in Diff.Against(request with { Desired = SeasonsAsync(request, cancellationToken) }, [IdSchemes.TmdbSeason], cancellationToken: cancellationToken))
        {
            yield return change;
        }
    }

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in request.Changes.WithCancellation(cancellationToken))
        {
            yield return await TryAsync(change, cancellationToken);
        }
    }

    /// <summary>The seasons that a desire speaks of.</summary>
    protected abstract IAsyncEnumerable<DesiredItem> SeasonsAsync(PlanRequest request, CancellationToken cancellationToken);

    /// <summary>A season with the id that it is known by; null if it has none.</summary>
    protected async Task<MediaItem?> KnownAsync(MediaItem season, CancellationToken cancellationToken)
    {
        if (SerializdItems.ShowOf(season) is not { } show)
        {
            return null;
        }

        if (SerializdItems.Number(season.Id(IdSchemes.TmdbSeason)) is not null)
        {
            return season;
        }

        var found = (await Client.ShowAsync(show, cancellationToken))?.Seasons?.FirstOrDefault(s => s.SeasonNumber is { } number && number == season.Placement?.Season)?.Id;
        return found is { } id ? season with { Ids = [.. season.Ids, new ExternalId(IdSchemes.TmdbSeason, SerializdClient.Text(id))] } : null;
    }

    private async Task<ChangeResult> TryAsync(PlannedChange change, CancellationToken cancellationToken)
    {
        try
        {
            var (add, remove) = Diff.Parts(change);
            var item = add ?? remove!;
            var body = new SerializdSeasonsBody
            {
                ShowId = SerializdItems.ShowOf(item) ?? throw new PluginException(ErrorKind.ItemRejected, "The series of this season has no number of TMDB."),
                SeasonIds = [SerializdItems.Number(item.Id(IdSchemes.TmdbSeason)) ?? throw new PluginException(ErrorKind.ItemRejected, "This season has no number of TMDB.")],
            };
            await Client.WriteAsync(add is not null ? AddPath : RemovePath, body, cancellationToken);
            return ChangeResult.Applied(change);
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.ItemRejected or ErrorKind.NotFound)
        {
            return ChangeResult.Rejected(change, e.Error.Message);
        }
        catch (PluginException e)
        {
            return ChangeResult.Failed(change, e.Error);
        }
    }
}
