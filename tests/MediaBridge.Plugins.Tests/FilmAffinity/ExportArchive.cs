using System.IO.Compression;
using System.Text;
using System.Web;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>An export as FilmAffinity sends it: an index, and tables in pages below it.</summary>
internal sealed class ExportArchive
{
    private readonly List<(string Name, string Html)> _pages = [];

    /// <summary>An export with four ratings and two lists of one name.</summary>
    public static ExportArchive Sample(bool shortList = false) => new ExportArchive()
        .With("index.html", "<div class=\"download-ts\">2025-06-30 10:00:00</div><div class=\"profile-link\"><strong>ana</strong></div>")
        .WithRatings(
            ("8", "El faro de Ibáñez (Una vida en la costa) (1998)", "2024-06-04 21:10:11"),
            ("10", "Puente roto (Serie de TV) (2008)", "2024-06-04 21:11:40"),
            ("7", "Noche blanca & \"niebla\"; dos", "2023-12-31 23:59:59"),
            ("5", "Verano largo (C) (2011)", "2022-02-01 08:00:00"))
        .With("html/lists.html", "<table class=\"lists\"><tr><th>1</th><td><a href=\"list-1.html\">80s/90s</a></td><td>2</td></tr><tr><th>2</th><td><a href=\"list-2.html\">80s/90s</a></td><td>1</td></tr></table>")
        .With("html/list-1.html", $"<table class=\"lists\"><tr><th>1</th><td>Puente roto (Serie de TV) (2008)</td></tr>{(shortList ? "" : "<tr><th>2</th><td>Jardín oculto (1994)</td></tr>")}</table>")
        .With("html/list-2.html", "<table class=\"lists\"><tr><th>1</th><td>El río (1951)</td></tr></table>");

    public ExportArchive With(string name, string body)
    {
        _pages.Add((name, $"<html><head><meta charset=\"utf-8\"></head><body>{body}</body></html>"));
        return this;
    }

    public ExportArchive WithRatings(params (string Mark, string Title, string Date)[] rows)
        => With("html/movie-ratings.html", $"<table class=\"movie-ratings\">{string.Concat(rows.Select(r => $"<tr><td><div class=\"user-rating\">{r.Mark}</div></td><td>{HttpUtility.HtmlEncode(r.Title)}</td><td>{r.Date}</td></tr>"))}</table>");

    public byte[] ToZip(string prefix = "")
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, html) in _pages)
            {
                using var entry = zip.CreateEntry(prefix + name).Open();
                entry.Write(Encoding.UTF8.GetBytes(html));
            }
        }

        return bytes.ToArray();
    }

    public IReadOnlyList<(string Name, string Html)> Pages => _pages;
}
