using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Serializd.Api;
using MediaBridge.Plugins.Serializd.Mapping;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Serializd.Sources;

/// <summary>The diary. Plays are given as they come; its pages are in no order, so that marks and reviews are given when all were seen: the last one counts.</summary>
internal sealed partial class DiarySource(SerializdClient client, PluginServices services) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var marks = new DiaryMarks();
        var seen = new HashSet<long>();
        var unread = 0;
        string? shortfall = null;
        for (int page = 1, pages = 1; page <= pages; page++)
        {
            var answer = await client.OwnAsync($"diary?page={page.ToString(CultureInfo.InvariantCulture)}", SerializdJson.Default.SerializdDiary, cancellationToken);
            pages = answer.TotalPages ?? 1;
            services.Report(page, pages, "pages of the diary");
            if (answer.Reviews is not { Count: > 0 } reviews)
            {
                shortfall = page > 1 ? string.Create(CultureInfo.InvariantCulture, $"Serializd announced {pages} pages of the diary and gave {page - 1}") : null;
                break;
            }

            foreach (var review in reviews.Where(r => r.Id is not { } id || seen.Add(id)))
            {
                if (SerializdItems.Of(review) is not { } item)
                {
                    unread++;
                    LeftOut(services.Log, review.Id, review.ShowName);
                    continue;
                }

                marks.Add(item, review);
                if (SerializdItems.PlayOf(review) is { } play && IsSince(play.At, request.Since))
                {
                    yield return item with { Watches = [play] };
                }
            }
        }

        foreach (var item in marks.Items(at => IsSince(at, request.Since)))
        {
            yield return item;
        }

        var reason = string.Join(". ", new[] { unread == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{unread} entries of the diary do not say of which season they are"), shortfall }.OfType<string>());
        yield return SourceElement.End(reason.Length == 0, reason.Length == 0 ? null : reason);
    }

    private static bool IsSince(EventTime? at, DateTimeOffset? since) => since is not { } moment || at is not { } time || time.Day >= DateOnly.FromDateTime(moment.UtcDateTime);

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Entry {Entry} of the diary, of {Show}, was left out: it does not say of which season it is")]
    private static partial void LeftOut(ILogger log, long? entry, string? show);
}
