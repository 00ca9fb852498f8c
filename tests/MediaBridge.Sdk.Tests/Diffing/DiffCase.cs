using System.Globalization;

namespace MediaBridge.Sdk.Tests.Diffing;

/// <summary>An account in memory: plans against it and applies plans to it, in its own words.</summary>
internal sealed class DiffCase
{
    public static readonly IReadOnlyList<FacetInfo> Everything =
    [
        FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten }, FacetInfo.Full(Facets.Watches), FacetInfo.Full(Facets.Progress),
        FacetInfo.Full(Facets.Favourite), FacetInfo.Full(Facets.Lists), FacetInfo.Full(Facets.Tags), FacetInfo.Full(Facets.Note),
    ];

    public IReadOnlyList<MediaItem> Current { get; set; } = [];

    public IReadOnlyList<FacetInfo> Can { get; set; } = Everything;

    public DiffOptions Options { get; set; } = new() { Schemes = ["imdb", "tmdb.movie"] };

    public bool Complete { get; set; } = true;

    public bool Mirror { get; set; }

    public List<string> Rejected { get; } = [];

    public static MediaItem Film(int number = 1) => new() { Title = $"Film {number}", Year = 1999, Ids = [new ExternalId("imdb", string.Create(CultureInfo.InvariantCulture, $"tt{number}"))] };

    public static Watch Play(string? at = null, string? native = null) => new() { At = at is null ? null : EventTime.Parse(at), NativeId = native };

    public static DesiredItem Add(MediaItem item) => new() { Item = item };

    public static DesiredItem Set(MediaItem item) => new() { Item = item, Op = DesiredOp.Set };

    public static DesiredItem Remove(MediaItem item) => new() { Item = item, Op = DesiredOp.Remove };

    public async Task<List<PlannedChange>> PlanAsync(params DesiredItem[] desired)
    {
        Rejected.Clear();
        var request = new PlanRequest
        {
            Desired = desired.ToAsyncEnumerable(),
            Count = desired.Length,
            Current = Current.ToAsyncEnumerable(),
            CurrentComplete = Complete,
            Facets = Can,
            Mirror = Mirror,
            Reject = (item, why) => Rejected.Add($"{item}: {why}"),
        };
        return await Diff.Against(request, Options.Schemes, Options.SettleAfter, Options.Effects).ToListAsync();
    }

    public async Task<PlannedChange> OneAsync(DesiredItem desired) => (await PlanAsync(desired)).Single();

    /// <summary>Does what the plan says, knowing nothing of how plans are made.</summary>
    public void Apply(IEnumerable<PlannedChange> changes)
    {
        foreach (var change in changes.Where(c => c.Kind is ChangeKind.Create or ChangeKind.Update or ChangeKind.Delete))
        {
            var wanted = change.Do!.Item;
            var held = Current.FirstOrDefault(i => i.Ids.Any(wanted.Ids.Contains)) ?? new MediaItem { Title = wanted.Title, Year = wanted.Year, Ids = wanted.Ids };
            var written = Write(held, wanted, change.Do.Op);
            Current = Current.Contains(held) ? [.. Current.Select(i => ReferenceEquals(i, held) ? written : i)] : [.. Current, written];
        }
    }

    /// <summary>What the account holds, as text: equal text is equal state.</summary>
    public string State()
        => string.Join('\n', Current.OrderBy(i => i.Ids[0].ToString(), StringComparer.Ordinal).Select(Line).Where(l => l.Contains('=', StringComparison.Ordinal)));

    private static string Line(MediaItem i) => $"{i.Ids[0]}" + string.Concat(
        Text("rating", i.Ratings?.Select(r => $"{r.To(Scale.Ten).Value:0.#}")),
        Text("plays", i.Watches?.Select(w => w.At?.ToString() ?? "?")),
        Text("progress", i.Progress is { Position.Ticks: > 0 } p ? [p.Position.ToString()] : null),
        Text("favourite", i.Favourite?.Value == true ? ["yes"] : null),
        Text("lists", i.Lists?.Select(l => l.List)),
        Text("tags", i.Tags?.Select(t => t.Value)),
        Text("note", string.IsNullOrEmpty(i.Note?.Value) ? null : [i.Note.Value]));

    private static string Text(string name, IEnumerable<string>? values) => values?.Any() == true ? $" {name}={string.Join(',', values.Order(StringComparer.Ordinal))}" : "";

    private static MediaItem Write(MediaItem held, MediaItem wanted, DesiredOp op) => held with
    {
        Ratings = wanted.Ratings is null ? held.Ratings : op == DesiredOp.Remove ? [] : wanted.Ratings,
        Favourite = wanted.Favourite is null ? held.Favourite : op != DesiredOp.Remove && wanted.Favourite.Value,
        Progress = wanted.Progress is null ? held.Progress : op == DesiredOp.Remove ? null : wanted.Progress,
        Note = wanted.Note is null ? held.Note : op == DesiredOp.Remove ? null : wanted.Note,
        Lists = Entries(held.Lists, wanted.Lists, op, (a, b) => a.List == b.List),
        Tags = Entries(held.Tags, wanted.Tags, op, (a, b) => a.Value == b.Value),
        Watches = Entries(held.Watches, wanted.Watches, op, (a, b) => a.At == b.At && (a.NativeId is null || b.NativeId is null || a.NativeId == b.NativeId)),
    };

    private static List<T>? Entries<T>(IReadOnlyList<T>? held, IReadOnlyList<T>? wanted, DesiredOp op, Func<T, T, bool> same)
    {
        var entries = held?.ToList();
        if (wanted is null)
        {
            return entries;
        }

        if (op == DesiredOp.Set)
        {
            return [.. wanted];
        }

        entries ??= [];
        foreach (var entry in wanted)
        {
            if (op == DesiredOp.Add)
            {
                entries.Add(entry);
            }
            else
            {
                var place = entries.FindIndex(e => same(e, entry));
                Assert.That(place, Is.GreaterThanOrEqualTo(0), "what is to be removed is there");
                entries.RemoveAt(place);
            }
        }

        return entries;
    }
}
