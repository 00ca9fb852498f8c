using System.Text;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Changes an NFO that is there: only what differs is touched, all else stays byte for byte.</summary>
internal sealed class NfoUpdater
{
    private readonly Dialect _dialect;
    private readonly bool _watched;
    private readonly NfoWriter _writer;

    public NfoUpdater(Dialect dialect, bool watched) => (_dialect, _watched, _writer) = (dialect, watched, new NfoWriter(dialect, watched));

    /// <summary>What an update came to.</summary>
    /// <param name="Bytes">The new bytes; null if nothing is to be written.</param>
    /// <param name="Reason">Why nothing can be written, if that is so.</param>
    /// <param name="Kept">The fields that somebody edited, so that they are kept in later runs too; null for none.</param>
    public readonly record struct Result(byte[]? Bytes, string? Reason, string? Kept = null);

    /// <summary>Brings a file up to date.</summary>
    /// <param name="there">Its bytes.</param>
    /// <param name="items">The items it describes, all of one kind.</param>
    /// <param name="fillOnly">Whether only what is missing is added.</param>
    /// <param name="before">The file as this step left it; values that differ from it were edited by somebody, and stay. Null if not known.</param>
    /// <param name="kept">What an earlier run remembered: a word, and the fields that it found edited.</param>
    public Result Update(byte[] there, IReadOnlyList<MediaItem> items, bool fillOnly, byte[]? before, string? kept = null)
    {
        if (NfoKinds.ToRoot(items[0].Kind) is null)
        {
            return new Result(null, $"items of the kind {items[0].Kind} are only read");
        }

        var edited = (kept ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToHashSet(StringComparer.Ordinal);
        var nfo = NfoReader.Read(there);
        if (nfo.Blocks.Count == 0)
        {
            return OnlyAddresses(nfo.Text) is { } addresses ? new Result(_writer.Compose(items, addresses), null) : new Result(null, "what stands there is no metadata");
        }

        if (NfoKinds.ToKind(nfo.Kind!) is var kind && kind != items[0].Kind)
        {
            return new Result(null, $"it describes something of the kind {kind ?? nfo.Kind}, not {items[0].Kind}");
        }

        if (MediaBrowserFile.Is(nfo.Blocks[0]))
        {
            return new Result(null, "it is a file of Media Browser, which is only read");
        }

        string? reason = null;
        var changed = Change(nfo, items, fillOnly, before, edited, ref reason);
        if (changed is null)
        {
            return new Result(null, reason);
        }

        if (!nfo.IsWellFormed)
        {
            // Mend it first: pieces of a broken file cannot be replaced safely.
            if (NfoRepair.Mend(nfo) is not { } mended)
            {
                return new Result(null, "it is too broken to be changed safely");
            }

            nfo = NfoReader.Read(Encoding.UTF8.GetBytes(mended));
            changed = Change(nfo, items, fillOnly, before, edited, ref reason);
            if (changed is null && reason is not null)
            {
                return new Result(null, reason);
            }

            changed ??= mended;

            // What stands around the elements may take them in once they are longer.
            var after = NfoReader.Read(Encoding.UTF8.GetBytes(changed));
            if (!after.IsWellFormed || after.Blocks.Count < nfo.Blocks.Count)
            {
                return new Result(null, "it is too broken to be changed safely");
            }
        }

        var text = TextDecoder.WithUtf8Declaration(changed) + (nfo.EndsWithLine ? LineOf(nfo.Text) : "");
        var bytes = (byte[])[.. nfo.HasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
        return new Result(bytes.AsSpan().SequenceEqual(there) ? null : bytes, null, edited.Count == 0 ? null : string.Join(' ', edited.Order(StringComparer.Ordinal)));
    }

    /// <summary>A URL file's text; null if there is more in it than addresses and ids.</summary>
    private static string? OnlyAddresses(string text)
        => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= 20 } lines
            && Array.TrueForAll(lines, l => ProviderLinks.Find(l).Count > 0 && !l.Contains(' ', StringComparison.Ordinal)) ? string.Join('\n', lines) : null;

    private static string LineOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private string? Change(NfoDocument nfo, IReadOnlyList<MediaItem> items, bool fillOnly, byte[]? before, HashSet<string> edited, ref string? reason)
    {
        var edits = new TextEdits();
        var line = LineOf(nfo.Text);
        var old = before is null ? null : NfoReader.Read(before);
        var left = nfo.Blocks.ToList();
        foreach (var item in items)
        {
            var block = items.Count == 1 && nfo.Blocks.Count == 1 ? nfo.Blocks[0] : EpisodeBlocks.Find(left, item);
            if (block is null)
            {
                edits.Add(nfo.Blocks[^1].End, 0, line + _writer.Block(item).ToText("", line));
                continue;
            }

            left.Remove(block);
            if (Values.Flag(block.TextOf("lockdata")) == true)
            {
                reason = "it is locked (lockdata)";
                continue;
            }

            var known = BlockItems.Read(nfo, block)!;
            if (fillOnly && known.Ids.FirstOrDefault(k => item.Ids.Any(i => i.Scheme == k.Scheme && i != k)) is { IsEmpty: false } other)
            {
                reason = $"it is of {other}, the item of {item.Id(other.Scheme)}";
                continue;
            }

            var made = old is null ? null : (items.Count == 1 && old.Blocks.Count == 1 ? old.Blocks[0] : EpisodeBlocks.Find(old.Blocks, item)) is { } oldBlock ? BlockItems.Read(old, oldBlock) : null;
            new BlockEdit(nfo.Text, block, edits, line) { FillOnly = fillOnly, Edited = edited }.Change(DialectFields.Of(_dialect, item.Kind, _watched), item, known, made, _writer);
        }

        return edits.Count == 0 ? null : edits.Apply(nfo.Text) is var text && text == nfo.Text ? null : text;
    }
}
