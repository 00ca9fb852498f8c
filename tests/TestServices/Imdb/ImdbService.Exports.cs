using System.Globalization;
using System.Text;

namespace MediaBridge.Tests.Services.Imdb;

/// <content>Files of a person's own lists, made while the person waits.</content>
public sealed partial class ImdbService
{
    private readonly List<ImdbExport> _exports = [];

    private ImdbAnswer StartExport(ImdbAccount account, string list)
    {
        _exports.Insert(0, new ImdbExport { Number = ++_number, Account = account.Id, List = list, Csv = list == "ratings" ? RatingsCsv(account) : WatchlistCsv(account), Looks = ExportLooks });
        return ImdbAnswer.Json(new { started = true });
    }

    private ImdbAnswer ExportFile(ImdbAccount account, string number)
        => _exports.Find(e => e.Account == account.Id && e.Number.ToString(CultureInfo.InvariantCulture) == number && e.Looks <= 0) is { } export
            ? new ImdbAnswer { MediaType = "text/csv; charset=utf-8", Body = export.Csv, Headers = [("Content-Disposition", $"attachment; filename=\"{Guid.Empty:n}.csv\"")] }
            : ImdbAnswer.Only(404);

    private string ExportsPage(ImdbAccount account)
    {
        var rows = new StringBuilder();
        foreach (var export in _exports.Where(e => e.Account == account.Id))
        {
            var href = $"/user/{account.Id}/{export.List}/";
            var state = export.Looks-- > 0
                ? "<span data-testid=\"export-status-button\" class=\"ipc-btn PROCESSING\">In progress</span>"
                : $"<button data-testid=\"export-status-button\" class=\"ipc-btn READY\" onclick=\"location.href='/exports/file/{export.Number}'\">Ready</button>";
            rows.Append(CultureInfo.InvariantCulture, $"<li data-testid=\"{Markup.ExportRow}\" class=\"ipc-metadata-list-summary-item\"><a class=\"ipc-metadata-list-summary-item__t\" href=\"{href}\">Your {export.List}</a><time>{export.Number}</time>{state}</li>");
        }

        return Frame(account, "Your exports", $"<h1>Your exports</h1><ul>{rows}</ul>");
    }

    private string RatingsCsv(ImdbAccount account)
    {
        var csv = new StringBuilder("Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\n");
        foreach (var (id, mark) in account.Ratings.AsEnumerable().Reverse())
        {
            csv.Append(CultureInfo.InvariantCulture, $"{id},{mark.Value},{mark.At:yyyy-MM-dd},{Facts(_titles[id])}\n");
        }

        return csv.ToString();
    }

    private string WatchlistCsv(ImdbAccount account)
    {
        var csv = new StringBuilder("Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated\n");
        foreach (var ((id, at), index) in account.Watchlist.Select((w, i) => (w, i)))
        {
            var mark = account.Ratings.TryGetValue(id, out var found) ? string.Create(CultureInfo.InvariantCulture, $"{found.Value},{found.At:yyyy-MM-dd}") : ",";
            csv.Append(CultureInfo.InvariantCulture, $"{index + 1},{id},{at:yyyy-MM-dd},{at:yyyy-MM-dd},,{Facts(_titles[id])},{mark}\n");
        }

        return csv.ToString();
    }

    private static string Facts(ImdbTitle t) => string.Join(',', new[]
    {
        t.SeriesTitle is null ? t.Title : $"{t.SeriesTitle}: {t.Title}",
        t.OriginalTitle ?? t.Title,
        $"https://www.imdb.com/title/{t.Id}/",
        t.TypeText,
        t.Average?.ToString(CultureInfo.InvariantCulture) ?? "",
        t.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "",
        t.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        t.Genres,
        t.Votes?.ToString(CultureInfo.InvariantCulture) ?? "",
        "",
        t.Directors,
    }.Select(c => c.Contains(',') || c.Contains('"') ? $"\"{c.Replace("\"", "\"\"")}\"" : c));
}
