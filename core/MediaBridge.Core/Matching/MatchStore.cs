using System.Globalization;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>Decided matches: item to id, learnt once and used by every pipeline.</summary>
internal sealed class MatchStore(StateDatabase database, TimeProvider clock, Func<string, string> redact)
{
    public ExternalId? Find(string scheme, string key)
    {
        var id = database.First("SELECT id FROM matches WHERE scheme=?1 AND key=?2", r => ExternalId.Parse(r.GetString(0)), scheme, key);
        return id.IsEmpty ? (ExternalId?)null : id;
    }

    public async Task StoreAsync(string scheme, string key, MatchScore score, string who, CancellationToken cancellationToken)
    {
        using var transaction = await database.WriteAsync(cancellationToken);
        transaction.Run(
            """
            INSERT INTO matches(scheme, key, id, confidence, evidence, who, at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT(scheme, key) DO UPDATE SET id=excluded.id, confidence=excluded.confidence, evidence=excluded.evidence, who=excluded.who, at=excluded.at
            """,
            scheme, key, score.Candidate.Id.ToString(), score.Confidence,
            redact(string.Join("; ", score.Evidence.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Signal} {e.Score:0.00} ({e.Detail})")))),
            who, clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        transaction.Commit();
    }
}
