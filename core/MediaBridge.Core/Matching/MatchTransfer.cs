using System.Globalization;
using System.Text.Json;
using MediaBridge.Core.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>Matches as lines of JSON, out and in.</summary>
internal static class MatchTransfer
{
    private const int Batch = 200;
    private const int MostProblems = 50;

    public static async Task<long> ExportAsync(IEnumerable<MatchRecord> records, Stream output, CancellationToken cancellationToken)
    {
        var count = 0L;
        foreach (var record in records)
        {
            await output.WriteAsync(MatchJson.Write(record), cancellationToken);
            await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
            count++;
        }

        await output.FlushAsync(cancellationToken);
        return count;
    }

    public static async Task<MatchImport> ImportAsync(MatchArchive archive, Stream input, CancellationToken cancellationToken)
    {
        var result = new MatchImport();
        var problems = new List<string>();
        var lines = new LineReader(input, 0);
        var batch = new List<MatchRecord>(Batch);
        var number = 0L;
        while (await lines.NextAsync(cancellationToken))
        {
            number++;
            if (!lines.IsTooLong && lines.IsBlank)
            {
                continue;
            }

            if (Read(lines, out var problem) is { } record)
            {
                batch.Add(record);
            }
            else if (problems.Count < MostProblems)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"line {number}: {problem}"));
            }

            if (batch.Count == Batch)
            {
                result = await MergeAsync(archive, batch, result, cancellationToken);
            }
        }

        return await MergeAsync(archive, batch, result, cancellationToken) with { Problems = problems };
    }

    private static async Task<MatchImport> MergeAsync(MatchArchive archive, List<MatchRecord> batch, MatchImport result, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return result;
        }

        using var transaction = await archive.WriteAsync(cancellationToken);
        foreach (var record in batch)
        {
            result = archive.Merge(transaction, record) switch
            {
                (_, true) => result with { Added = result.Added + 1 },
                (true, _) => result with { Updated = result.Updated + 1 },
                _ => result with { Kept = result.Kept + 1 },
            };
        }

        transaction.Commit();
        batch.Clear();
        return result;
    }

    private static MatchRecord? Read(LineReader lines, out string? problem)
    {
        problem = null;
        try
        {
            var record = lines.IsTooLong ? throw new FormatException("it is longer than 16 MiB") : MatchJson.Read(lines.Line.Span) ?? throw new FormatException("it is null");
            if (!ExternalId.TryParse($"{record.Scheme}:x", out _) || string.IsNullOrEmpty(record.Key))
            {
                throw new FormatException("scheme or key is missing or wrong");
            }

            if (record.Person is { Verdict: MatchVerdict.Match, Id: null })
            {
                throw new FormatException("a person's match has no id");
            }

            return record with { Keys = [.. record.Keys.Where(k => !string.IsNullOrEmpty(k))] };
        }
        catch (Exception e) when (e is JsonException or FormatException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            problem = e is JsonException json ? $"it is no exported match: {json.Message}" : e.Message;
            return null;
        }
    }
}
