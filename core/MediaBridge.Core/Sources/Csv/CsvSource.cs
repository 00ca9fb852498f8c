using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>Items from any table of ratings, plays or lists. Each row is an item or is told with its line; rows of one id are one item.</summary>
internal sealed class CsvSource(CsvSourceOptions options, Func<CancellationToken, Task<Stream>> open, Action<string> tell, bool isFile) : ISource
{
    private const int CheckpointEvery = 200;

    /// <summary>The source over a file or standard input.</summary>
    public CsvSource(CsvSourceOptions options, PluginServices services)
        : this(options, IsStandardInput(options) ? StagedInput(services) : _ => Task.FromResult<Stream>(OpenFile(options.File)), CsvProblems.To(services.Log), !IsStandardInput(options))
        => _ = CsvScales.OfOption(options.Scale);

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var stamp = isFile ? Stamp(options.File) : "";
        var done = Done(request.Resume, stamp);
        var (scale, dates) = await SurveyAsync(cancellationToken);
        await using var stream = await open(cancellationToken);
        var table = await CsvRows.OpenAsync(stream, options, cancellationToken);
        var header = table.Header;
        var (builder, seen, problems) = (new CsvItem(header, options, new CsvMarks(header, options, scale, dates)), new CsvSeen(), new CsvProblems(options.File, tell));
        var plays = header.Has(CsvRoles.Rewatch) ? await FirstPlaysAsync(builder, cancellationToken) : null;
        var number = 0L;
        await foreach (var row in table.ReadAsync(cancellationToken))
        {
            number++;
            var remarks = new List<string>();
            var item = builder.Of(row, remarks, out var reason);
            if (item is null)
            {
                problems.Add(row.Line, reason!, isLost: row.Problem is not null || header.Cell(row, CsvRoles.Title) is not null || builder.HasId(row));
            }
            else
            {
                // Rows before a resume point are read again, because what repeats them must be known; they are not given again.
                item = seen.Take(item, row.Line, remarks);
                item = plays is not null && builder.IsRewatch(row) ? plays.OfRewatch(item) : item;
                if (number > done && (request.Since is not { } since || ItemTimes.IsSince(item, since)))
                {
                    yield return With(item, row.Line, remarks);
                }
            }

            if (isFile && number > done && number % CheckpointEvery == 0)
            {
                yield return SourceElement.At(string.Create(CultureInfo.InvariantCulture, $"{number}:{stamp}"));
            }
        }

        yield return SourceElement.End(!problems.AnyLost, Reason(problems, header));
    }

    private async Task<CsvFirstPlays> FirstPlaysAsync(CsvItem builder, CancellationToken cancellationToken)
    {
        await using var stream = await open(cancellationToken);
        return await CsvFirstPlays.ReadAsync(await CsvRows.OpenAsync(stream, options, cancellationToken), builder, cancellationToken);
    }

    private async Task<(Scale? Scale, CsvDates Dates)> SurveyAsync(CancellationToken cancellationToken)
    {
        var dates = new CsvDates(options.Dates);
        if (options.Dates != CsvDateOrder.Auto && !string.Equals(options.Scale, CsvScales.Auto, StringComparison.Ordinal))
        {
            return (CsvScales.OfOption(options.Scale), dates);
        }

        await using var stream = await open(cancellationToken);
        var table = await CsvRows.OpenAsync(stream, options, cancellationToken);
        return CsvSurvey.IsNeeded(table.Header, options)
            ? (await CsvSurvey.ReadAsync(table, options, dates, cancellationToken), dates)
            : (CsvSurvey.Known(table.Header, options), dates);
    }

    private MediaItem With(MediaItem item, int line, List<string> remarks)
        => remarks.Count == 0 ? item : item with { Provenance = item.Provenance! with { Remarks = [.. remarks.Select(r => string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(options.File)}:{line}: {r}"))] } };

    private static string? Reason(CsvProblems problems, CsvHeader header)
    {
        var unknown = header.Unknown.Count == 0 ? null : $"columns that are not known were left out: {string.Join(", ", header.Unknown.Take(10))}{(header.Unknown.Count > 10 ? ", …" : "")}";
        var before = header.Line > 1 ? string.Create(CultureInfo.InvariantCulture, $"the table begins in line {header.Line}; what stands before was left out") : null;
        return string.Join("; ", new[] { problems.ToString(), before, unknown }.OfType<string>()) is { Length: > 0 } reason ? reason : null;
    }

    private static bool IsStandardInput(CsvSourceOptions options) => string.Equals(options.File, "-", StringComparison.Ordinal);

    /// <summary>Standard input can be read once, a table must be looked at twice: it is staged.</summary>
    private static Func<CancellationToken, Task<Stream>> StagedInput(PluginServices services)
    {
        StagedContent? kept = null;
        return async stop =>
        {
            if (kept is not { } staged)
            {
                await using var input = Console.OpenStandardInput();
                staged = await services.Staging.StoreAsync(input, stop);
                kept = staged;
            }

            return await services.Staging.OpenAsync(staged, stop) ?? throw new PluginException(ErrorKind.Transient, "What was read from standard input is no longer there.");
        };
    }

    private static FileStream OpenFile(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"The table '{file}' cannot be read: {e.Message}", "Check the option 'file'.", e);
        }
    }

    private static string Stamp(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? string.Create(CultureInfo.InvariantCulture, $"{info.Length}:{info.LastWriteTimeUtc.Ticks}") : "";
    }

    /// <summary>Rows that were given before an interruption.</summary>
    private long Done(string? resume, string stamp)
    {
        if (resume is null)
        {
            return 0;
        }

        var parts = resume.Split(':', 2);
        return string.Equals(parts[^1], stamp, StringComparison.Ordinal)
            ? long.Parse(parts[0], CultureInfo.InvariantCulture)
            : throw new PluginException(ErrorKind.Transient, $"The table '{options.File}' was changed after its first {parts[0]} rows were read.", "Run again: the next run reads all of it.");
    }
}
