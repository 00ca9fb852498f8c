using System.Globalization;
using System.Text.Json;
using MediaBridge.Core.Library.Searching;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Exporting;

/// <summary>Reads what an export wants, row by row, all as it was at one moment: one statement sees one state of the database.</summary>
internal sealed class ExportRows(LibraryStore store)
{
    private const string Columns = $"i.id, i.slug, i.fingerprint, {ItemBodies.Column}, i.added";

    /// <summary>The items.</summary>
    /// <param name="ids">Which, in this order; null for all as they came.</param>
    /// <param name="since">Only those that changed at or after then; null for all.</param>
    public IEnumerable<ExportRow> Read(IReadOnlyList<long>? ids, DateTimeOffset? since)
    {
        using var connection = store.Database.Read();
        var changed = since is { } from ? LibraryStore.Text(from) : "";
        using var rows = ids is null
            ? connection.Query($"SELECT {Columns} FROM items i CROSS JOIN bodies b ON b.item=i.id WHERE i.updated>=?1 ORDER BY i.id", changed)
            : connection.Query($"SELECT {Columns} FROM json_each(?2) j CROSS JOIN items i ON i.id=j.value CROSS JOIN bodies b ON b.item=i.id WHERE i.updated>=?1", changed, Json(ids));
        while (rows.Read())
        {
            yield return new ExportRow(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.Bytes(3)!, rows.GetString(4));
        }
    }

    /// <summary>The items that a query finds; null for all.</summary>
    /// <exception cref="PluginException">The query cannot be read.</exception>
    public IReadOnlyList<long>? Matching(string? where)
    {
        if (string.IsNullOrWhiteSpace(where))
        {
            return null;
        }

        var parse = Query.Parse(where);
        return parse.Query is { } query
            ? new LibrarySearch(store).Find(query)
            : throw new PluginException(ErrorKind.Configuration, $"The query '{where}' cannot be read: {parse.Problems[0].Message}", parse.Problems[0].Hint);
    }

    /// <summary>When <c>--since</c> means.</summary>
    /// <param name="text">A run, a day or an instant.</param>
    /// <param name="startOf">When a run started; null if there is none.</param>
    /// <exception cref="PluginException">It is neither.</exception>
    public static DateTimeOffset? Since(string? text, Func<long, DateTimeOffset?> startOf)
    {
        if (text is null)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var run) && text.Length < 8)
        {
            return startOf(run) ?? throw new PluginException(ErrorKind.Configuration, $"There is no run {text}.", "`mediabridge runs list` shows the runs.");
        }

        string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        return DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new PluginException(ErrorKind.Configuration, $"'{text}' is neither a run nor a day.", "Write the number of a run, a day (2026-01-31) or an instant (2026-01-31T20:15Z, UTC).");
    }

    /// <summary>Ids as SQL takes them.</summary>
    public static string Json(IReadOnlyList<long> ids) => JsonSerializer.Serialize([.. ids], LibraryJson.Default.Int64Array);
}
