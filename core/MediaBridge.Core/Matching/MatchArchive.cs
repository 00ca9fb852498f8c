using System.Globalization;
using MediaBridge.Core.Items;
using MediaBridge.Core.Secrets;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>Stored matches for people: listed, searched, decided, merged.</summary>
internal sealed class MatchArchive(StateDatabase database, TimeProvider clock, SecretHider hider, Func<string, string> redact)
{
    private const int Page = 200;
    private readonly MatchRows _rows = new(hider, redact);

    /// <summary>A page of records by title: items are asked several at the same time, so that the order in which they came is another each time.</summary>
    public List<MatchRecord> List(MatchFilter filter, int limit)
    {
        var (where, values) = Conditions(filter);
        return database.List($"SELECT {MatchRows.Columns} FROM match_decisions d WHERE {where} ORDER BY d.title, d.key, d.id LIMIT {limit.ToString(CultureInfo.InvariantCulture)}", MatchRows.Read, [.. values]);
    }

    /// <summary>All records, read page by page.</summary>
    public IEnumerable<MatchRecord> All(MatchFilter filter)
    {
        while (true)
        {
            var page = List(filter, Page);
            foreach (var record in page)
            {
                yield return record;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            filter = filter with { After = page[^1].Number!.Value };
        }
    }

    /// <summary>How many there are.</summary>
    public long Count(MatchFilter filter)
    {
        var (where, values) = Conditions(filter);
        return database.First($"SELECT count(*) FROM match_decisions d WHERE {where}", r => r.GetInt64(0), [.. values]);
    }

    /// <summary>The records that a person means: by number (<c>12</c>, <c>#12</c>), by an id of the item, else by a part of title or id.</summary>
    public List<MatchRecord> Named(string text, string? scheme, int limit)
    {
        var number = text.TrimStart('#');
        var exact = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? database.List($"SELECT {MatchRows.Columns} FROM match_decisions d WHERE d.id=?1", MatchRows.Read, id)
            : database.List($"SELECT {MatchRows.Columns} FROM match_keys k JOIN match_decisions d ON d.id=k.decision WHERE k.key=?1 ORDER BY d.scheme, d.id", MatchRows.Read, text);
        var found = exact.Count > 0 ? exact : List(new MatchFilter { Text = text }, limit);
        return scheme is null ? found : found.FindAll(r => SchemeTree.IsBelow(r.Scheme, scheme) || SchemeTree.IsBelow(scheme, r.Scheme));
    }

    /// <summary>Stores a person's decision, or takes it back with null; gives the record as it stands then, null if nothing is left of it.</summary>
    public async Task<MatchRecord?> DecideAsync(MatchRecord record, PersonDecision? decision, CancellationToken cancellationToken)
    {
        using var transaction = await database.WriteAsync(cancellationToken);
        var there = MatchRows.Find(transaction, record.Scheme, record.Keys.Prepend(record.Key).Select(hider.Text)) ?? record;
        var decided = there with { Person = decision is { At.Ticks: 0 } ? decision with { At = clock.GetUtcNow() } : decision, Item = there.Item ?? record.Item };
        if (decided is { Person: null, Engine: null })
        {
            Remove(transaction, there);
            transaction.Commit();
            return null;
        }

        var number = _rows.Put(transaction, decided);
        transaction.Commit();
        return decided with { Number = number };
    }

    /// <summary>Takes a record from elsewhere in: of two decisions of persons, and of two of the engine, the newer stays.</summary>
    /// <returns>Whether it changed something, and whether it was new.</returns>
    public (bool Changed, bool IsNew) Merge(WriteTransaction transaction, MatchRecord other)
    {
        var there = MatchRows.Find(transaction, other.Scheme, other.Keys.Prepend(other.Key));
        if (there is null)
        {
            _rows.Put(transaction, other);
            return (true, true);
        }

        var person = other.Person?.At > (there.Person?.At ?? DateTimeOffset.MinValue) ? other.Person : there.Person;
        var engine = other.Engine?.At > (there.Engine?.At ?? DateTimeOffset.MinValue) ? other.Engine : there.Engine;
        var keys = there.Keys.Concat(other.Keys.Prepend(other.Key)).Where(k => !string.Equals(k, there.Key, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        var same = ReferenceEquals(person, there.Person) && ReferenceEquals(engine, there.Engine) && keys.Count == there.Keys.Count && (there.Item is not null || other.Item is null);
        if (!same)
        {
            _rows.Put(transaction, there with { Person = person, Engine = engine, Keys = keys, Item = there.Item ?? other.Item, Pipeline = there.Pipeline ?? other.Pipeline });
        }

        return (!same, false);
    }

    /// <summary>A write for <see cref="Merge"/>.</summary>
    public Task<WriteTransaction> WriteAsync(CancellationToken cancellationToken) => database.WriteAsync(cancellationToken);

    private static void Remove(WriteTransaction transaction, MatchRecord record)
    {
        transaction.Run("DELETE FROM match_keys WHERE decision=?1", record.Number);
        transaction.Run("DELETE FROM match_uses WHERE decision=?1", record.Number);
        transaction.Run("DELETE FROM match_decisions WHERE id=?1", record.Number);
    }

    private static (string Where, List<object?> Values) Conditions(MatchFilter filter)
    {
        var values = new List<object?>();
        var where = new List<string> { "1=1" };
        string Next(object? value)
        {
            values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"?{values.Count}");
        }

        if (filter.After > 0)
        {
            where.Add($"(d.title, d.key, d.id)>(SELECT a.title, a.key, a.id FROM match_decisions a WHERE a.id={Next(filter.After)})");
        }

        if (filter.States.Count > 0)
        {
            where.Add($"d.state IN ({string.Join(',', filter.States.Select(s => Next(MatchRows.Word(s))))})");
        }

        if (filter.Recommendations.Count > 0)
        {
            where.Add($"d.recommendation IN ({string.Join(',', filter.Recommendations.Select(r => Next(MatchRows.Word(r))))})");
        }

        if (filter.Scheme is { } scheme)
        {
            where.Add($"(d.scheme={Next(scheme)} OR (d.scheme>={Next(scheme + ".")} AND d.scheme<{Next(scheme + "/")}))");
        }

        if (filter.Pipeline is { } pipeline)
        {
            where.Add($"d.pipeline={Next(pipeline)}");
        }

        if (filter.Run is { } run)
        {
            where.Add($"EXISTS(SELECT 1 FROM match_uses u WHERE u.run={Next(run)} AND u.decision=d.id)");
        }

        if (filter.ByPerson is { } person)
        {
            where.Add($"d.by={Next(person ? "person" : "engine")}");
        }

        if (filter.Text is { Length: > 0 } text)
        {
            var like = Next($"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");
            where.Add($"(d.title LIKE {like} ESCAPE '\\' OR d.key LIKE {like} ESCAPE '\\')");
        }

        return (string.Join(" AND ", where), values);
    }
}
