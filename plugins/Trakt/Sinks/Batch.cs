using System.Globalization;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>Sends rows, many at a time, and finds out what came of each: Trakt answers with numbers, and with what it does not know.</summary>
internal sealed class Batch(TraktClient client, Func<CancellationToken, Task<string>> path)
{
    /// <summary>So many rows go well; thousands take too long, and nobody knows then what was done.</summary>
    public const int Size = 100;

    private PluginError? _full;
    private string? _path;

    public async Task AddAsync(IEnumerable<WritePart> parts, CancellationToken cancellationToken)
    {
        foreach (var some in parts.Where(p => !p.Row.IsBad).Chunk(Size))
        {
            // A full account takes no more, and need not be asked again; removing goes on.
            if (_full is { } full)
            {
                Fail(some, full);
            }
            else if (await SendAsync("", some, cancellationToken) is { } written)
            {
                Judge(some, written);
            }
        }
    }

    public async Task RemoveAsync(IEnumerable<WritePart> parts, CancellationToken cancellationToken)
    {
        foreach (var some in parts.Where(p => !p.Row.IsBad).Chunk(Size))
        {
            // What Trakt does not find is not there: so it should be.
            if (await SendAsync("/remove", some, cancellationToken) is not null)
            {
                Done(some);
            }
        }
    }

    private static void Judge(WritePart[] parts, TraktWritten written)
    {
        var missing = parts.Where(p => IsMissing(p, written.NotFound)).ToList();
        if (written.Taken + missing.Count < parts.Length)
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"Trakt was sent {parts.Length} rows, took {written.Taken} and did not find {missing.Count}: which it did not take is seen by reading");
            parts.Except(missing).ToList().ForEach(p => p.Row.Doubt(reason));
        }

        missing.ForEach(p => p.Row.Reject($"Trakt does not know {NameOf(p)}"));
        Done(parts.Except(missing));
    }

    private static void Done(IEnumerable<WritePart> parts)
    {
        foreach (var part in parts)
        {
            part.Row.Done();
        }
    }

    private static void Fail(IEnumerable<WritePart> parts, PluginError error)
    {
        foreach (var part in parts)
        {
            part.Row.Fail(error);
        }
    }

    private static bool IsMissing(WritePart part, TraktWrite? missing)
        => missing is not null && RowsOf(missing, part.Kind)?.Any(r => part.Body.Ids?.Meets(r.Ids) == true) == true;

    private static IReadOnlyList<TraktWriteRow>? RowsOf(TraktWrite write, string kind) => kind switch
    {
        ItemKinds.Series => write.Shows,
        ItemKinds.Season => write.Seasons,
        ItemKinds.Episode => write.Episodes,
        _ => write.Movies,
    };

    private static string NameOf(WritePart part)
    {
        var ids = part.Body.Ids!;
        string?[] all = [ids.Trakt is { } trakt ? $"the number {TraktClient.Text(trakt)}" : null, ids.Imdb, Number("TMDB", ids.Tmdb), Number("TheTVDB", ids.Tvdb)];
        return $"the {part.Kind} {string.Join(", ", all.OfType<string>())}";

        static string? Number(string service, long? number) => number is { } known ? $"{service} {TraktClient.Text(known)}" : null;
    }

    private static TraktWrite Body(WritePart[] parts)
    {
        var plays = parts.Where(p => p.Play is not null).Select(p => p.Play!.Value).ToList();
        return new TraktWrite
        {
            Movies = Of(ItemKinds.Movie),
            Shows = Of(ItemKinds.Series),
            Seasons = Of(ItemKinds.Season),
            Episodes = Of(ItemKinds.Episode),
            Ids = plays.Count == 0 ? null : plays,
        };

        List<TraktWriteRow>? Of(string kind) => parts.Where(p => p.Play is null && p.Kind == kind).Select(p => p.Body).ToList() is { Count: > 0 } rows ? rows : null;
    }

    private async Task<TraktWritten?> SendAsync(string action, WritePart[] parts, CancellationToken cancellationToken)
    {
        try
        {
            _path ??= await path(cancellationToken);
            return await client.WriteAsync(_path + action, Body(parts), cancellationToken);
        }
        catch (PluginException e)
        {
            _full ??= e.Error.Code == TraktErrors.Full ? e.Error : null;
            Fail(parts, e.Error);
            return null;
        }
    }
}
