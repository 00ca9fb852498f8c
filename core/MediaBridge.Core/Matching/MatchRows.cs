using System.Globalization;
using MediaBridge.Core.Secrets;
using MediaBridge.Core.State;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Matching;

/// <summary>Reads and writes single records of matches.</summary>
internal sealed class MatchRows(SecretHider hider, Func<string, string> redact)
{
    public const string Columns = "d.id, d.scheme, d.key, d.confidence, d.recommendation, d.chosen, d.who, d.at, d.note, d.body";

    /// <summary>A row of <see cref="Columns"/>.</summary>
    public static MatchRecord Read(SqliteDataReader row)
        => row.Bytes(9) is { } body && MatchJson.Read(body) is { } record ? record with { Number = row.GetInt64(0) } : Older(row);

    /// <summary>Stores a record whole, in place of what is there under its scheme and key, and returns its number.</summary>
    public long Put(WriteTransaction transaction, MatchRecord record)
    {
        var body = hider.Lines(MatchJson.Write(record));
        transaction.Run(
            """
            INSERT INTO match_decisions(scheme, key, state, by, recommendation, confidence, chosen, pipeline, title, who, at, note, body)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, NULL, ?12)
            ON CONFLICT(scheme, key) DO UPDATE SET state=excluded.state, by=excluded.by, recommendation=excluded.recommendation, confidence=excluded.confidence,
              chosen=excluded.chosen, pipeline=coalesce(excluded.pipeline, pipeline), title=excluded.title, who=excluded.who, at=excluded.at, note=NULL, body=excluded.body
            """,
            record.Scheme, hider.Text(record.Key), Word(record.State), record.Person is null ? "engine" : "person", Word(record.Engine?.Recommendation ?? Recommendation.None),
            record.Engine?.Confidence ?? 0, record.Chosen?.ToString(), record.Pipeline, redact(Shown(record.Item)), redact(record.Who), Iso(record.At), body);
        var number = Convert.ToInt64(transaction.Scalar("SELECT id FROM match_decisions WHERE scheme=?1 AND key=?2", record.Scheme, hider.Text(record.Key)), CultureInfo.InvariantCulture);
        foreach (var key in record.Keys.Prepend(record.Key))
        {
            transaction.Run("INSERT OR IGNORE INTO match_keys(key, decision) VALUES(?1, ?2)", hider.Text(key), number);
        }

        return number;
    }

    /// <summary>The record of a scheme that one of the keys leads to, the first key first; with what stands there now.</summary>
    public static MatchRecord? Find(WriteTransaction transaction, string scheme, IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            if (transaction.Scalar("SELECT d.id FROM match_keys k JOIN match_decisions d ON d.id=k.decision WHERE k.key=?1 AND d.scheme=?2 ORDER BY d.key<>?1, d.id LIMIT 1", key, scheme) is { } number)
            {
                return Get(transaction, Convert.ToInt64(number, CultureInfo.InvariantCulture));
            }
        }

        return null;
    }

    /// <summary>A record by its number, within a write; null if it is gone.</summary>
    public static MatchRecord? Get(WriteTransaction transaction, long number)
        => transaction.Scalar("SELECT body FROM match_decisions WHERE id=?1", number) is byte[] body && MatchJson.Read(body) is { } record
            ? record with { Number = number }
            : GetOlder(transaction, number);

    internal static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    internal static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>What the title column searches: title and original title.</summary>
    private static string Shown(MediaItem? item) => item is null ? "" : item.OriginalTitle is { Length: > 0 } original && !string.Equals(original, item.Title, StringComparison.Ordinal) ? $"{item.Title} / {original}" : item.Title;

    private static MatchRecord? GetOlder(WriteTransaction transaction, long number)
    {
        object? Value(string column) => transaction.Scalar($"SELECT {column} FROM match_decisions WHERE id=?1", number);
        return Value("scheme") is not string scheme ? null : Older(
            number, scheme, (string)Value("key")!, Convert.ToDouble(Value("confidence"), CultureInfo.InvariantCulture), (string)Value("recommendation")!,
            Value("chosen") as string, (string)Value("who")!, (string)Value("at")!, Value("note") as string);
    }

    private static MatchRecord Older(SqliteDataReader row)
        => Older(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetDouble(3), row.GetString(4), row.Text(5), row.GetString(6), row.GetString(7), row.Text(8));

    /// <summary>A row that an older version wrote: the id and the evidence as text.</summary>
    private static MatchRecord Older(long number, string scheme, string key, double confidence, string recommendation, string? chosen, string who, string at, string? note) => new()
    {
        Number = number,
        Scheme = scheme,
        Key = key,
        Engine = new EngineDecision
        {
            Matcher = who,
            Chosen = ExternalId.TryParse(chosen, out var id) ? id : (ExternalId?)null,
            Confidence = confidence,
            Recommendation = Enum.TryParse<Recommendation>(recommendation, ignoreCase: true, out var word) ? word : Recommendation.Medium,
            At = DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : default,
            Note = note,
        },
    };
}
