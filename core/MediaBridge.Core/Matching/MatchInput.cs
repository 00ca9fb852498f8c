using System.Runtime.CompilerServices;
using MediaBridge.Core.Http;
using MediaBridge.Core.Sources;
using MediaBridge.Core.Sources.Csv;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>Items to match, read as they come: JSON lines, or a table. Marks and dates of a table are left out, because nothing is matched by them.</summary>
internal static class MatchInput
{
    private const int Head = 16;

    public static async IAsyncEnumerable<MediaItem> ReadAsync(Stream input, string name, Action<string> tell, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = new byte[Head];
        var length = await input.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancellationToken);
        if (length == 0)
        {
            yield break;
        }

        await using var whole = new PrefixedStream(head[..length], input);
        var first = head.AsSpan(0, length).TrimStart("\uFEFF \t\r\n"u8);
        ISource source = first is [(byte)'{', ..]
            ? new ItemsSource(new ItemsOptions { File = name }, whole)
            : new CsvSource(new CsvSourceOptions { File = name, Scale = CsvScales.None, Dates = CsvDateOrder.Ymd }, _ => Task.FromResult<Stream>(whole), tell, isFile: false);
        await foreach (var element in source.ReadAsync(new SourceRequest(), cancellationToken))
        {
            if (element.Item is { } item)
            {
                yield return item;
            }
            else if (element is { IsEnd: true, Reason: { } reason } && source is ItemsSource)
            {
                tell(reason);
            }
        }
    }
}
