using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources;

/// <summary>Whole items, losslessly, from a file of JSON lines or standard input.</summary>
internal sealed class ItemsSource(ItemsOptions options, Stream? input = null) : ISource
{
    private const int CheckpointEvery = 500;
    private const int ReportedLines = 3;

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var standardInput = input is not null || string.Equals(options.File, "-", StringComparison.Ordinal);
        await using var stream = input ?? (standardInput ? Console.OpenStandardInput() : Open(options.File));
        var start = standardInput || !stream.CanSeek ? new ItemsPosition() : ItemsPosition.Of(request.Resume, options.File);
        var canResume = !standardInput && stream.CanSeek;
        if (canResume)
        {
            stream.Position = start.Offset;
        }

        var number = start.Line;
        var bad = new List<string>();
        var badCount = start.Bad;
        var unknown = new UnknownFields(start.Unknown);
        var lines = new LineReader(stream, start.Offset);
        while (await lines.NextAsync(cancellationToken))
        {
            number++;
            if (!lines.IsTooLong && lines.IsBlank)
            {
                continue;
            }

            var error = lines.IsTooLong ? $"The line is longer than {LineReader.LongestLine >> 20} MiB." : null;
            var item = lines.IsTooLong ? null : Parse(lines.Line, unknown, out error);
            if (item is not null)
            {
                if (request.Since is not { } since || ItemTimes.IsSince(item, since))
                {
                    yield return item;
                }
            }
            else
            {
                badCount++;
                if (bad.Count < ReportedLines)
                {
                    bad.Add($"{options.File}:{number}: {error}");
                }
            }

            if (canResume && number % CheckpointEvery == 0)
            {
                yield return SourceElement.At((start with { Offset = lines.Offset, Line = number, Bad = badCount, Unknown = unknown.Lines }).ToString());
            }
        }

        yield return SourceElement.End(badCount == 0, Reason(bad, badCount, unknown));
    }

    private static string? Reason(List<string> bad, long badCount, UnknownFields unknown)
    {
        if (badCount == 0)
        {
            return unknown.ToString();
        }

        var shown = string.Join("; ", bad);
        var more = badCount - bad.Count;
        var reason = more == 0 ? shown : bad.Count == 0 ? $"{more} lines could not be read" : $"{shown} and {more} more lines";
        return unknown.ToString() is { } fields ? $"{reason}; {fields}" : reason;
    }

    private MediaItem? Parse(ReadOnlyMemory<byte> line, UnknownFields unknown, out string? error)
    {
        try
        {
            error = null;
            var item = Tolerant(line, unknown);
            if (item.Extras is { Count: > 0 })
            {
                _ = item.ToUtf8(); // extras are read when they are written: half a surrogate pair in them shows only then
            }

            return item;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            error = Short(e);
            return null;
        }
    }

    /// <summary>The item; one with fields that no item has, without them.</summary>
    private MediaItem Tolerant(ReadOnlyMemory<byte> line, UnknownFields unknown)
    {
        try
        {
            return MediaItem.Parse(line.Span, strict: true);
        }
        catch (JsonException) when (!options.Strict && TryWithout(line, out var item))
        {
            unknown.Add(line, item);
            return item;
        }
    }

    private static bool TryWithout(ReadOnlyMemory<byte> line, [NotNullWhen(true)] out MediaItem? item)
    {
        try
        {
            item = MediaItem.Parse(line.Span);

            // What has neither id nor title without them is no item: the line is bad, and the field is named.
            return item.Ids.Count > 0 || !string.IsNullOrEmpty(item.Title);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            item = null; // something else is wrong too: what was said first is told
            return false;
        }
    }

    /// <summary>Without the line number within the line, which is always the first.</summary>
    private static string Short(Exception e)
    {
        var message = e.Message.Replace(" | LineNumber: 0 | BytePositionInLine: ", ", byte ", StringComparison.Ordinal);
        return e is JsonException { Path: { } path } && !message.Contains(path, StringComparison.Ordinal) ? $"{message} Path: {path}." : message;
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
