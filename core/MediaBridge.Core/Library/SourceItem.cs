using System.Security.Cryptography;
using MediaBridge.Core.Items;
using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>A source item as the library keeps it: without what changes by itself.</summary>
internal sealed class SourceItem
{
    private const int LongestKey = 200;
    private const int FingerprintBytes = 16;
    private byte[]? _packed;
    private string? _fingerprint;
    private string? _name;
    private LoneItem? _alone;

    public SourceItem(MediaItem item)
    {
        Key = KeyOf(item);
        IsOwn = item.Ids is [{ Scheme: LibraryIds.Scheme }, ..];
        Layer = item.Provenance?.Origin is { Length: > 0 } origin && !IsOwn ? origin : IsOwn ? LibraryIds.Scheme : "items";
        var kept = item.Provenance is { } p ? p with { RetrievedAt = null, Remarks = null } : null;
        Body = (IsOwn ? Changed(item) : Foreign(item)) with { Provenance = kept == new Provenance() ? null : kept };
    }

    /// <summary>What it is known by: its first id, or its title and year.</summary>
    public string Key { get; }

    /// <summary>Whether it was read from the library itself: then only what steps changed is kept.</summary>
    public bool IsOwn { get; }

    /// <summary>The layer that it belongs to: the source it comes from.</summary>
    public string Layer { get; }

    public MediaItem Body { get; }

    /// <summary>Its stored form, as it stands in the database.</summary>
    public byte[] Packed
    {
        get
        {
            if (_packed is null)
            {
                using var json = CanonicalJson.Write(Body, CanonicalJson.Types.MediaItem);
                _packed = PackedBytes.Pack(json.Bytes);
                _fingerprint ??= FingerprintOf(json.Bytes);
            }

            return _packed;
        }
    }

    /// <summary>Equal for equal items whose fields come from the same steps.</summary>
    public string Fingerprint => _fingerprint ??= FingerprintOf(Body);

    /// <summary>What an item of its own would be called, if the name is free.</summary>
    public string Name => _name ??= ItemPlaces.NameOf(Body);

    /// <summary>The item of its own that it becomes when nothing is known of it.</summary>
    /// <param name="added">When the library gets it, to the second; what was made before for another instant stays.</param>
    public LoneItem Alone(DateTimeOffset added) => _alone ??= new LoneItem(Body, added);

    /// <summary>Source items whose bytes and texts are made already, on all cores: the database is written by one.</summary>
    /// <param name="items">The items.</param>
    /// <param name="now">When the library gets those that it has not, to the second.</param>
    public static SourceItem[] Prepared(IReadOnlyList<MediaItem> items, DateTimeOffset now)
    {
        var sources = new SourceItem[items.Count];
        Parallel.For(0, items.Count, i =>
        {
            sources[i] = new SourceItem(items[i]);
            try
            {
                (_, _, _, var texts) = (sources[i].Packed, sources[i].Fingerprint, sources[i].Name, sources[i].Alone(now).Index.Texts);
                (_, _) = (texts.Packed, texts.Marked);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // It fails again where it is written, and there it is told of.
            }
        });
        return sources;
    }

    /// <summary>Equal for equal bytes.</summary>
    public static string FingerprintOf(ReadOnlySpan<byte> json)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json, hash);
        return Convert.ToHexStringLower(hash[..FingerprintBytes]);
    }

    /// <summary>Equal for items with equal JSON.</summary>
    public static string FingerprintOf(MediaItem item)
    {
        using var json = CanonicalJson.Write(item, CanonicalJson.Types.MediaItem);
        return FingerprintOf(json.Bytes);
    }

    /// <summary>What an item is known by in the library.</summary>
    public static string KeyOf(MediaItem item)
    {
        if (item.Ids.Count > 0)
        {
            return item.Ids[0].ToString();
        }

        var title = TextFold.Words(item.Title);
        return $"title:{item.Kind}/{(title.Length > LongestKey ? title[..LongestKey] : title)}/{item.Year}/{item.Placement?.Season}/{item.Placement?.Number}";
    }

    /// <summary>A name that an item has in some library, behind its other ids, says nothing here: another item may have it.</summary>
    private static MediaItem Foreign(MediaItem item)
        => item.Ids.Any(i => string.Equals(i.Scheme, LibraryIds.Scheme, StringComparison.Ordinal)) ? item with { Ids = [.. item.Ids.Where(i => !string.Equals(i.Scheme, LibraryIds.Scheme, StringComparison.Ordinal))] } : item;

    private static MediaItem Changed(MediaItem item)
    {
        var changed = new MediaItem { Kind = item.Kind, Ids = item.Ids };
        var fields = item.Provenance?.Fields ?? new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in ItemFields.All.Where(f => fields.ContainsKey(f.Name)))
        {
            changed = field.Set(changed, field.Get(item));
        }

        var ratings = item.Ratings?.Where(r => fields.ContainsKey(ItemFields.RatingField(r))).ToList();
        return ratings is { Count: > 0 } ? changed with { Ratings = ratings } : changed;
    }
}
