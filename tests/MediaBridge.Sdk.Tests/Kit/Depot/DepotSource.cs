using System.Globalization;
using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>Reads what the account holds.</summary>
internal sealed class DepotSource(DepotClient client) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in await client.ReadAsync(cancellationToken))
        {
            ExternalId id = new(IdSchemes.Imdb, row.Id);
            yield return new MediaItem
            {
                Title = row.Title,
                Ids = row.Upload is { } upload ? [id, new ExternalId("depot.upload", upload.ToString(CultureInfo.InvariantCulture))] : [id],
                Ratings = row.Rating is { } rating ? [Rating.Own(rating, 10)] : [],
                Watches = [.. row.Plays.Select(p => new Watch { At = p.At is null ? null : EventTime.Parse(p.At), NativeId = p.Id.ToString(CultureInfo.InvariantCulture) })],
                Lists = [.. row.Lists.Select(l => new ListEntry { List = l })],
                Tags = [.. row.Tags],
            };
        }

        yield return SourceElement.Complete;
    }
}
