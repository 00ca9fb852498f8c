using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Processors;

/// <summary>Reads an item's NFO attachments and fills the item. The first with metadata gives facts, the others only ids.</summary>
/// <remarks>Safe from several threads. What is wrong with a file becomes a remark of the item, never an error.</remarks>
internal sealed class ReadNfo : IProcessor
{
    public const string Id = "nfo.read";
    private const int MostFiles = 10;
    private const int MostRemarks = 50;
    private readonly PluginServices _services;
    private readonly ItemMerge _merge;
    private readonly OwnParts _parts;

    public ReadNfo(NfoOptions options, PluginServices services) => (_services, _merge, _parts) = (services, new ItemMerge(options), new OwnParts(services));

    /// <inheritdoc/>
    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var result = item;
        var remarks = new List<string>();
        var hasFacts = false;
        foreach (var attachment in (item.Attachments ?? []).Where(a => a.Role == Attachment.Nfo).Take(MostFiles))
        {
            var document = await ReadAsync(attachment, cancellationToken);
            var diagnostics = new Diagnostics();
            var fits = document.Kind is { } root && Fits(result.Kind, root);
            if (fits && !hasFacts)
            {
                if (_parts.Of(result, document, diagnostics) is { } part)
                {
                    (result, hasFacts) = (_merge.Apply(result, part, diagnostics), true);
                    result = await LocalPictures.AddAsync(result, part.Blocks, () => _services.FilesOf(item), cancellationToken);
                }
            }
            else
            {
                // Text beside the metadata, such as a release group's, gives ids and no reason to complain.
                if (document.Kind is { } other && !fits)
                {
                    diagnostics.Add($"it was left out: its kind is {NfoKinds.ToKind(other) ?? other}, not {result.Kind}");
                }
                else
                {
                    result = ItemMerge.ApplyLinks(result, document.Links, diagnostics);
                }
            }

            var isBeside = document.Kind is null && (hasFacts || document.Links.Count > 0);
            remarks.AddRange((isBeside ? [] : document.Remarks).Concat(diagnostics.ToList()).Select(r => $"{attachment.Name}: {r}"));
        }

        if (remarks.Count > 0)
        {
            var all = (result.Provenance?.Remarks ?? []).Concat(remarks).Distinct(StringComparer.Ordinal).Take(MostRemarks).ToList();
            result = result with { Provenance = (result.Provenance ?? new Provenance()) with { Remarks = all } };
        }

        yield return result;
    }

    /// <summary>A concert in a folder of films is a music video; any other kind must be the item's own. Kodi keeps names and pictures of seasons with their series.</summary>
    private static bool Fits(string kind, string root)
        => NfoKinds.ToKind(root) is { } described && (described == kind || (kind == ItemKinds.Movie && described == ItemKinds.MusicVideo) || (kind == ItemKinds.Season && described == ItemKinds.Series));

    private async Task<NfoDocument> ReadAsync(Attachment attachment, CancellationToken cancellationToken)
    {
        if (attachment.Content.Length > NfoReader.LargestFile)
        {
            return Unread($"not read: {attachment.Content.Length / (1024 * 1024)} MB are too much for an NFO");
        }

        await using var stream = await _services.Staging.OpenAsync(attachment.Content, cancellationToken);
        if (stream is null)
        {
            return Unread("not read: its bytes are no longer kept");
        }

        // The stated length is a promise; what is read is bounded anyway.
        using var bytes = new MemoryStream((int)attachment.Content.Length);
        var buffer = new byte[Math.Min(81920, attachment.Content.Length + 1)];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0 && bytes.Length <= NfoReader.LargestFile)
        {
            bytes.Write(buffer, 0, read);
        }

        return NfoReader.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static NfoDocument Unread(string remark) => new() { Blocks = [], Links = [], Remarks = [remark] };
}
