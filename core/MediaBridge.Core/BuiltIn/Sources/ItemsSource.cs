using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Sources;

/// <summary>Whole items, losslessly, from a file of JSON lines or standard input.</summary>
internal sealed class ItemsSource(ItemsOptions options) : ISource
{
    private const int CheckpointEvery = 500;
    private const int ReportedLines = 3;

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var standardInput = string.Equals(options.File, "-", StringComparison.Ordinal);
        var (offset, number) = Position(request.Resume);
        await using var stream = standardInput ? Console.OpenStandardInput() : Open(options.File);
        if (!standardInput)
        {
            stream.Position = offset;
        }

        var bad = new List<string>();
        var badCount = 0;
        var lines = new LineReader(stream, offset);
        while (await lines.NextAsync(cancellationToken))
        {
            number++;
            if (lines.IsBlank)
            {
                continue;
            }

            var item = Parse(lines.Line, out var error);
            if (item is not null)
            {
                yield return item;
            }
            else if (++badCount <= ReportedLines)
            {
                bad.Add($"{options.File}:{number}: {error}");
            }

            if (!standardInput && number % CheckpointEvery == 0)
            {
                yield return SourceElement.At(string.Create(CultureInfo.InvariantCulture, $"{lines.Offset}:{number}"));
            }
        }

        var more = badCount > ReportedLines ? $" and {badCount - ReportedLines} more lines" : "";
        yield return badCount == 0 ? SourceElement.Complete : SourceElement.End(new SnapshotInfo { Reason = $"{string.Join("; ", bad)}{more}" });
    }

    private static MediaItem? Parse(ReadOnlyMemory<byte> line, out string? error)
    {
        try
        {
            error = null;
            return ItemJson.Parse(line.Span, strict: true);
        }
        catch (JsonException e)
        {
            error = e.Message;
        }
        catch (NotSupportedException e)
        {
            error = e.Message;
        }

        return null;
    }

    private static (long Offset, long Line) Position(string? resume)
    {
        var parts = resume?.Split(':');
        return parts is { Length: 2 }
            ? (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture))
            : (0, 0);
    }

    private static FileStream Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"The items file '{file}' cannot be read: {e.Message}", "Check the option 'file'.", e);
        }
    }
}
