using System.Text.Json;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Items;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Reporting;

/// <summary>The lines of a report, one after the other: what steps left, then the changes of each sink. Secrets are masked in every text.</summary>
internal sealed class ReportRows(StateDatabase database, long run, PipelineDefinition pipeline, Func<string, string> mask)
{
    private readonly HashSet<string> _matches = [.. pipeline.Steps.Where(s => s.Kind == ProcessStepKind.Match).Select(s => s.Id)];
    private readonly List<int> _sources = [.. new ReadStore(database, run).All().Select(s => s.Ord)];

    public IEnumerable<ReportRow> All()
    {
        foreach (var left in Left())
        {
            yield return left;
        }

        foreach (var sink in new SinkStore(database, run).All())
        {
            foreach (var row in new ChangeStore(database, run, sink.Ord).Rows())
            {
                yield return Of(sink.Sink, row);
            }
        }
    }

    /// <summary>What steps left out; what queries left out was asked for and is only counted.</summary>
    private IEnumerable<ReportRow> Left()
    {
        const int Page = 500;
        var last = 0L;
        while (true)
        {
            var page = database.List(
                $"SELECT id, item, step, what, why, reason FROM decisions WHERE run=?1 AND id>?2 AND what<>'remark' ORDER BY id LIMIT {Page}",
                r => (Id: r.GetInt64(0), Item: r.GetString(1), Step: r.GetString(2), What: r.GetString(3), Why: r.Text(4), Reason: r.GetString(5)), run, last);
            foreach (var row in page)
            {
                var word = ReasonWords.Of(row.What, row.Why, _matches.Contains(row.Step));
                if (word is not ReasonWords.Filtered)
                {
                    var item = Read(row.Item);
                    yield return new ReportRow
                    {
                        Step = mask(row.Step),
                        Status = ChangeGroups.Left,
                        Word = word,
                        Item = mask(row.Item),
                        Title = TitleOf(item),
                        Year = item is null ? null : ItemFacts.Year(item),
                        Page = PageOf(item),
                        Reason = mask(row.Reason),
                    };
                }
            }

            if (page.Count < Page)
            {
                yield break;
            }

            last = page[^1].Id;
        }
    }

    private ReportRow Of(string sink, ChangeRow row)
    {
        var change = row.Change;
        var item = change.Items.Count > 1 ? null : ItemOf(change);
        var reason = row.Result?.Error?.Message ?? change.Reason ?? (row.Word is ReasonWords.Held ? change.Ask?.Text : null);
        return new ReportRow
        {
            Step = mask(sink),
            Status = ChangeGroups.Of(row),
            Outcome = row.Outcome is { } outcome ? JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()) : null,
            Word = row.Word,
            Item = change.Items.Count == 0 ? null : mask(string.Join(' ', change.Items)),
            Title = TitleOf(item),
            Year = item is null ? null : ItemFacts.Year(item),
            Page = PageOf(item),
            Target = mask(change.Target),
            Facet = change.Facet,
            Fields = [.. change.Fields.Select(f => new FieldChange { Path = mask(f.Path), Before = Masked(f.Before), After = Masked(f.After) })],
            Rating = RatingChange.Of(row),
            Reason = Masked(reason),
        };
    }

    /// <summary>The item of a change: as it was read, since its page is known then, else as it is wished for or was found.</summary>
    private MediaItem? ItemOf(PlannedChange change)
    {
        var near = change.Do?.Item ?? change.Found;
        return near is { Provenance.Page: not null, Title.Length: > 0 } || change.Items.Count == 0 ? near : Read(change.Items[0].ToString()) ?? near;
    }

    private MediaItem? Read(string key)
    {
        foreach (var source in _sources)
        {
            if (database.First("SELECT body FROM items WHERE space=?1 AND key=?2", r => (byte[])r.GetValue(0), RowIds.Space(run, source), key) is { Length: > 0 } body)
            {
                return Bodies.One(body);
            }
        }

        return null;
    }

    private string? TitleOf(MediaItem? item) => item is null ? null : item.Title.Length > 0 ? mask(item.Title) : Masked(item.Placement?.ParentTitle);

    private string? PageOf(MediaItem? item) => ItemFacts.IsWeb(item?.Provenance?.Page) ? mask(item!.Provenance!.Page!.AbsoluteUri) : null;

    private string? Masked(string? text) => text is null ? null : mask(text);
}
