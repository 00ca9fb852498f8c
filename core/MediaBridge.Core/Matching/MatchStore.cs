using MediaBridge.Core.Secrets;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>Decided matches, learnt once and used by every pipeline. A person's decision stands before the engine's, and the engine never overwrites it.</summary>
internal sealed class MatchStore(StateDatabase database, TimeProvider clock, SecretHider hider, Func<string, string> redact)
{
    private readonly MatchRows _rows = new(hider, redact);

    /// <summary>What is decided of an item for a scheme, by any of its ids; a person's decision first.</summary>
    public MatchRecord? Find(string scheme, MediaItem item)
    {
        MatchRecord? found = null;
        foreach (var key in MatchKeys.Of(item))
        {
            foreach (var record in ByKey(hider.Text(key)).Where(r => MatchKeys.Answers(r, scheme)))
            {
                if (record.Person is not null)
                {
                    return record;
                }

                found ??= record;
            }
        }

        return found;
    }

    /// <summary>Stores what the engine found for an item, unless a person decided it, and that a run used it.</summary>
    public async Task KeepAsync(string scheme, MediaItem item, EngineDecision decision, long run, string? pipeline, CancellationToken cancellationToken)
    {
        var keys = MatchKeys.Of(item);
        using var transaction = await database.WriteAsync(cancellationToken);
        var there = MatchRows.Find(transaction, scheme, keys.Select(hider.Text));
        var number = there is { Person: not null, Number: { } kept } ? kept : _rows.Put(transaction, new MatchRecord
        {
            Scheme = scheme,
            Key = there?.Key ?? keys[0],
            Keys = [.. (there?.Keys ?? []).Concat(keys).Where(k => !string.Equals(k, there?.Key ?? keys[0], StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)],
            Item = MatchedItem.Of(item),
            Pipeline = pipeline,
            Engine = decision with { At = clock.GetUtcNow() },
        });
        Use(transaction, run, number);
        transaction.Commit();
    }

    /// <summary>Notes that a run used a decision that was there.</summary>
    public async Task UseAsync(MatchRecord record, long run, CancellationToken cancellationToken)
    {
        if (record.Number is not { } number)
        {
            return;
        }

        using var transaction = await database.WriteAsync(cancellationToken);
        Use(transaction, run, number);
        transaction.Commit();
    }

    private static void Use(WriteTransaction transaction, long run, long number)
        => transaction.Run("INSERT OR IGNORE INTO match_uses(run, decision) VALUES(?1, ?2)", run, number);

    private List<MatchRecord> ByKey(string key)
        => database.List($"SELECT {MatchRows.Columns} FROM match_keys k JOIN match_decisions d ON d.id=k.decision WHERE k.key=?1 ORDER BY d.by<>'person', d.id", MatchRows.Read, key);
}
