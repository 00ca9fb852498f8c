using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Tells what happened to an item in a run.</summary>
internal sealed class Explanation(StateDatabase database, RunRow run)
{
    private const int MostItems = 20;

    public IReadOnlyList<ItemStory> Of(string item)
    {
        var story = new List<ItemStory>();
        foreach (var key in Keys(item))
        {
            Read(key, story);
            Decided(key, story);
            Changed(key, story);
        }

        return story;
    }

    private List<string> Keys(string item)
    {
        var exact = database.List(
            "SELECT DISTINCT key FROM items WHERE space>=?1 AND space<?2 AND key=?3 UNION SELECT DISTINCT item FROM decisions WHERE run=?4 AND item=?3",
            r => r.GetString(0), RowIds.Space(run.Id, 0), RowIds.Space(run.Id + 1, 0), item, run.Id);
        if (exact.Count > 0)
        {
            return exact;
        }

        var like = $"%{item.Replace("%", "", StringComparison.Ordinal)}%";
        return database.List(
            $"""
            SELECT DISTINCT key FROM items WHERE id>=?1 AND id<?2 AND (key LIKE ?3 OR CAST(body AS TEXT) LIKE ?3)
            UNION SELECT DISTINCT item FROM decisions WHERE run=?4 AND item LIKE ?3 LIMIT {MostItems}
            """,
            r => r.GetString(0), RowIds.First(run.Id, 0), RowIds.End(run.Id, 0), like, run.Id);
    }

    private void Read(string key, List<ItemStory> story)
    {
        var rows = database.List(
            "SELECT x.space & 255, x.body, r.body FROM items x LEFT JOIN resolved r ON r.id=x.id WHERE x.space>=?1 AND x.space<?2 AND x.key=?3",
            r => (Source: r.GetInt32(0), Body: (byte[])r.GetValue(1), Resolved: r.Bytes(2)), RowIds.Space(run.Id, 0), RowIds.Space(run.Id + 1, 0), key);
        var sources = new ReadStore(database, run.Id).All().ToDictionary(s => s.Ord, s => s.Source);
        foreach (var (source, body, resolved) in rows)
        {
            story.Add(new ItemStory { Phase = "read", Step = sources.GetValueOrDefault(source, "?"), What = "read", Detail = $"{key}: {Bodies.One(body)}" });
            if (resolved is not null)
            {
                var items = Bodies.Items(resolved).ToList();
                story.Add(new ItemStory { Phase = "resolve", Step = "steps", What = items.Count switch { 0 => "left out", 1 => "changed", _ => $"became {items.Count} items" } });
            }
        }
    }

    private void Decided(string key, List<ItemStory> story)
        => story.AddRange(database.List(
            "SELECT step, what, reason FROM decisions WHERE run=?1 AND item=?2 ORDER BY id",
            r => new ItemStory { Phase = "resolve", Step = r.GetString(0), What = r.GetString(1), Detail = r.GetString(2) }, run.Id, key));

    private void Changed(string key, List<ItemStory> story)
    {
        foreach (var sink in new SinkStore(database, run.Id).All())
        {
            var changes = new ChangeStore(database, run.Id, sink.Ord);
            var id = ExternalId.TryParse(key, out var parsed) ? parsed : default;
            foreach (var row in changes.Rows().Where(r => r.Change.Items.Contains(id) || (r.Change.Items.Count == 0 && r.Change.Kind != ChangeKind.Delete)))
            {
                story.Add(new ItemStory
                {
                    Phase = row.State == ChangeState.Settled && row.Outcome is not null ? "apply" : "plan",
                    Step = sink.Sink,
                    What = What(row),
                    Detail = row.Result?.Error?.Message ?? row.Change.Reason ?? row.Change.Summary ?? row.Change.Target,
                });
            }
        }
    }

    private static string What(ChangeRow row) => (row.State, row.Outcome) switch
    {
        (ChangeState.Settled, { } outcome) => $"{row.Change.Kind} {outcome}".ToLowerInvariant(),
        (ChangeState.Settled, null) => row.Change.Kind.ToString().ToLowerInvariant(),
        var (state, _) => $"{row.Change.Kind} {state}".ToLowerInvariant(),
    };
}
