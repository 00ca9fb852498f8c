using System.Globalization;
using System.Net;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Depot;

/// <summary>An invented service: ratings, plays, lists and uploads of an account. Reads show a write after half a minute, and a play takes a title off the watchlist.</summary>
internal sealed class DepotService(TimeProvider clock)
{
    public static readonly TimeSpan Lag = TimeSpan.FromSeconds(30);

    private readonly SortedDictionary<string, DepotRow> _shown = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset At, Action<SortedDictionary<string, DepotRow>> Write)> _pending = [];
    private int _number = 100;

    /// <summary>What it really holds.</summary>
    public SortedDictionary<string, DepotRow> Truth { get; } = new(StringComparer.Ordinal);

    public static DepotService Serve(TestServices services)
    {
        var depot = new DepotService(services.Clock);
        services.World = depot;
        services.Web.Get("/marks").Json(_ => depot.Read());
        services.Web.Get("/similar").Json(r => new { Similar = r.Query("id") == "tt4" });
        services.Web.Post("/rate").Reply(r => depot.Write(r, (row, w) => row with { Rating = w.Value is null ? null : decimal.Parse(w.Value, CultureInfo.InvariantCulture) }));
        services.Web.Post("/play").Reply(r => depot.Write(r, (row, w) => row with { Plays = [.. row.Plays, new DepotPlay { Id = depot._number, At = w.Value }], Lists = [.. row.Lists.Where(l => l != ListEntry.Watchlist)] }));
        services.Web.Post("/unplay").Reply(r => depot.Write(r, (row, w) => row with { Plays = [.. row.Plays.Where(p => $"{p.Id}" != w.Value)] }));
        services.Web.Post("/enlist").Reply(r => depot.Write(r, (row, w) => row with { Lists = [.. row.Lists.Append(w.Value!).Distinct().Order()] }));
        services.Web.Post("/delist").Reply(r => depot.Write(r, (row, w) => row with { Lists = [.. row.Lists.Where(l => l != w.Value)] }));
        services.Web.Post("/tag").Reply(r => depot.Write(r, (row, w) => row with { Tags = [.. row.Tags, w.Value!] }));
        services.Web.Post("/upload").Reply(r => depot.Write(r, (row, _) => row with { Upload = depot._number }));
        services.Web.Post("/withdraw").Reply(r => depot.Write(r, (row, _) => row with { Upload = null }));
        return depot;
    }

    /// <summary>Somebody changes a title at the service itself.</summary>
    public void Person(string id, Func<DepotRow, DepotRow> change)
    {
        Change(id, "", change)(Truth);
        Change(id, "", change)(_shown);
    }

    private static Action<SortedDictionary<string, DepotRow>> Change(string id, string title, Func<DepotRow, DepotRow> change)
        => rows => rows[id] = change(rows.GetValueOrDefault(id) ?? new DepotRow { Id = id, Title = title });

    private List<DepotRow> Read()
    {
        while (_pending.TryPeek(out var next) && next.At <= clock.GetUtcNow())
        {
            _pending.Dequeue().Write(_shown);
        }

        return [.. _shown.Values];
    }

    private HttpResponseMessage Write(TestRequest request, Func<DepotRow, DepotWrite, DepotRow> change)
    {
        var said = System.Text.Json.JsonSerializer.Deserialize<DepotWrite>(request.Body, System.Text.Json.JsonSerializerOptions.Web)!;
        if (said.Id == "tt6")
        {
            return new HttpResponseMessage(HttpStatusCode.UnprocessableContent);
        }

        var number = ++_number;
        var write = Change(said.Id, said.Title, row =>
        {
            _number = number;
            return change(row, said);
        });
        write(Truth);
        _pending.Enqueue((clock.GetUtcNow() + Lag, write));
        return new HttpResponseMessage { Content = System.Net.Http.Json.JsonContent.Create(new { Number = number }) };
    }
}
