using System.IO.Compression;
using System.Text;
using System.Threading.Channels;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Dataset.Reading;

/// <summary>Reads one file of the data sets: unpacked on a thread of its own, cut into lines on another, no row becomes a string.</summary>
internal sealed class TsvFile(string path, Action<string> tell)
{
    private const int BlockSize = 1 << 20;
    private const int BlocksAhead = 4;
    private const int MostTold = 20;

    /// <summary>The file's name, for messages.</summary>
    private string Name => Path.GetFileName(path);

    /// <summary>Reads all rows.</summary>
    /// <param name="columns">The columns that the file must begin with.</param>
    /// <param name="read">Takes each row.</param>
    /// <param name="progress">Told of the bytes read of the packed file.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.ServiceChanged"/>: other columns; <see cref="ErrorKind.Transient"/>: the file breaks off.</exception>
    public async Task<long> ReadAsync(string columns, RowReader read, Action<long> progress, CancellationToken cancellationToken)
    {
        var blocks = Channel.CreateBounded<(byte[] Bytes, int Length, long At)>(BlocksAhead);
        var free = Channel.CreateBounded<byte[]>(BlocksAhead + 2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var unpacking = Task.Run(() => UnpackAsync(blocks.Writer, free.Reader, stop.Token), stop.Token);
        var (rest, line, left) = (Array.Empty<byte>(), 0L, 0L);
        try
        {
            await foreach (var (bytes, length, at) in blocks.Reader.ReadAllAsync(cancellationToken))
            {
                rest = Lines(rest, bytes.AsSpan(0, length), columns, read, ref line, ref left);
                free.Writer.TryWrite(bytes);
                progress(at);
            }

            await unpacking;
        }
        finally
        {
            await stop.CancelAsync();
            await unpacking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (rest.Length > 0)
        {
            Line(rest, columns, read, ref line, ref left);
        }

        if (line == 0)
        {
            throw new PluginException(ErrorKind.ServiceChanged, $"{path} is empty.", "Download it again.");
        }

        if (left > MostTold)
        {
            tell($"{Name}: {left - MostTold} more rows were left out");
        }

        return line - 1;
    }

    /// <summary>Reads the whole lines of a block; returns what follows the last of them.</summary>
    private byte[] Lines(byte[] rest, ReadOnlySpan<byte> block, string columns, RowReader read, ref long line, ref long left)
    {
        if (rest.Length > 0)
        {
            var end = block.IndexOf((byte)'\n');
            if (end < 0)
            {
                return [.. rest, .. block];
            }

            Line([.. rest, .. block[..end]], columns, read, ref line, ref left);
            block = block[(end + 1)..];
        }

        while (block.IndexOf((byte)'\n') is >= 0 and var end)
        {
            Line(block[..end], columns, read, ref line, ref left);
            block = block[(end + 1)..];
        }

        return block.ToArray();
    }

    private void Line(ReadOnlySpan<byte> text, string columns, RowReader read, ref long line, ref long left)
    {
        line++;
        text = text is [.., (byte)'\r'] ? text[..^1] : text;
        if (line == 1)
        {
            CheckColumns(text, columns);
            return;
        }

        if (text.IsEmpty)
        {
            return;
        }

        var row = new TsvRow(text, line);
        var wrong = read(ref row) ?? (row.IsShort ? "the row has too few fields" : null);
        if (wrong is not null && ++left <= MostTold)
        {
            tell($"{Name}:{line}: {wrong}");
        }
    }

    private void CheckColumns(ReadOnlySpan<byte> header, string columns)
    {
        var text = Encoding.UTF8.GetString(header).TrimStart('\uFEFF');
        if (text != columns && !text.StartsWith(columns + "\t", StringComparison.Ordinal))
        {
            throw new PluginException(
                ErrorKind.ServiceChanged, $"{path}:1: the columns are '{(text.Length > 200 ? text[..200] : text).Replace('\t', ' ')}'; '{columns.Replace('\t', ' ')}' are expected.", "Download the file again from IMDb; if it is as it should be, this version cannot read it.");
        }
    }

    private async Task UnpackAsync(ChannelWriter<(byte[] Bytes, int Length, long At)> blocks, ChannelReader<byte[]> free, CancellationToken cancellationToken)
    {
        try
        {
            var (packed, unpacked, endsLine) = (path.EndsWith(".gz", StringComparison.Ordinal), 0L, false);
            await using var file = File.OpenRead(path);
            await using var text = packed ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
            while (true)
            {
                var block = free.TryRead(out var used) ? used : GC.AllocateUninitializedArray<byte>(BlockSize);
                var length = await text.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, cancellationToken);
                if (length > 0)
                {
                    (unpacked, endsLine) = (unpacked + length, block[length - 1] == (byte)'\n');
                    await blocks.WriteAsync((block, length, file.Position), cancellationToken);
                }

                if (length < block.Length)
                {
                    break;
                }
            }

            if (packed && !GzipEnd.IsWhole(path, unpacked, endsLine))
            {
                throw new InvalidDataException("its end is missing");
            }

            blocks.Complete();
        }
        catch (Exception e)
        {
            blocks.Complete(e is InvalidDataException or IOException && e is not FileNotFoundException
                ? new PluginException(ErrorKind.Transient, $"{path} breaks off or is damaged: {e.Message}", "Download the file again; the index that was there before stays in use until then.", e)
                : e);
        }
    }
}
