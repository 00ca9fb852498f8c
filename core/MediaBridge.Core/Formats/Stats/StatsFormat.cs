using System.Runtime.CompilerServices;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Html;
using MediaBridge.Core.Statistics;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Stats;

/// <summary>Counts what there is: a page that is one file, and the numbers as JSON.</summary>
internal sealed class StatsFormat : IOutputFormat
{
    private readonly StatsOptions _options;

    public StatsFormat(StatsOptions options)
    {
        if (!Assets.IsColour(options.Accent))
        {
            throw new PluginException(ErrorKind.Configuration, $"Option 'accent' of format 'stats' is '{options.Accent}'.", "Write a colour as #rrggbb, such as #2c7285.");
        }

        if (options.File.Length + options.Data.Length == 0)
        {
            throw new PluginException(ErrorKind.Configuration, "Format 'stats' is to make neither a page nor a file of numbers.", "Name one in 'file' or 'data'.");
        }

        _options = options with
        {
            File = options.File.Length == 0 ? "" : OutputPath.Checked("stats", "file", options.File),
            Data = options.Data.Length == 0 ? "" : OutputPath.Checked("stats", "data", options.Data),
        };
    }

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var collector = new StatisticsCollector(_options.MinDirector);
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            collector.Add(item);
        }

        var statistics = collector.Result();
        if (_options.Data.Length > 0)
        {
            yield return File(_options.Data, "application/json", StatisticsJson.Of(statistics));
        }

        if (_options.File.Length > 0)
        {
            yield return File(_options.File, "text/html", Page(statistics));
        }
    }

    private static OutputFile File(string path, string mediaType, byte[] bytes)
        => new() { Path = path, MediaType = mediaType, WriteAsync = async (stream, token) => await stream.WriteAsync(bytes, token) };

    /// <summary>A table of items that lie apart from the average.</summary>
    public static void Apart(HtmlWriter html, string title, IReadOnlyList<ComparedItem> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        html.Add($"<section><h2>{title}</h2>\n<div class=\"scroll\"><table>\n<thead><tr><th>Title</th><th class=\"num\">Own</th><th class=\"num\">Average</th><th class=\"num\">Difference</th></tr></thead>\n<tbody>\n");
        foreach (var item in items)
        {
            html.Add($"<tr><td>");
            if (item.Page is { } page)
            {
                html.Add($"<a href=\"{page.AbsoluteUri}\" rel=\"noopener noreferrer\">{item.Title}</a>");
            }
            else
            {
                html.Add($"{item.Title}");
            }

            html.Add($"{(item.Year is { } year ? $" ({year.ToString(System.Globalization.CultureInfo.InvariantCulture)})" : "")}</td><td class=\"num\">{item.Own}</td><td class=\"num\">{item.Site}</td><td class=\"num\">{item.Difference.ToString("+0.##;−0.##;0", System.Globalization.CultureInfo.InvariantCulture)}</td></tr>\n");
        }

        html.Add($"</tbody></table></div></section>\n");
    }

    private byte[] Page(ItemStatistics statistics)
    {
        using var html = new HtmlWriter();
        SoloPage.Begin(html, _options.Title, "en", _options.Accent);
        html.Add($"<div class=\"head\"><h1>{_options.Title}</h1><p>{StatsBody.Summary(statistics)}</p></div>\n");
        if (statistics.Items == 0)
        {
            html.Add($"<div class=\"empty\"><b>Nothing to count yet</b>Charts appear with the first items.</div>\n");
        }
        else
        {
            StatsBody.Write(html, statistics, new StatsFrame { Apart = Apart });
        }

        SoloPage.End(html, _options.Title);
        return html.Written.ToArray();
    }
}
