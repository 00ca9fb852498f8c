using System.Runtime.CompilerServices;
using MediaBridge.Core.Items;
using MediaBridge.Core.Library;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Notes which fields a step changed that works on the whole stream, where what came in and what comes out are told apart by no order.</summary>
/// <remarks>Items are changed with <c>with</c>: provenance and ids that a step left alone are the objects that came in. These are remembered as long as the step itself holds them.</remarks>
internal sealed class BarrierOrigins(string step)
{
    private readonly ConditionalWeakTable<object, MediaItem> _came = [];

    /// <summary>The items as they come in.</summary>
    public async IAsyncEnumerable<MediaItem> Watch(IAsyncEnumerable<MediaItem> items, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (KeyOf(item) is { } key)
            {
                _came.AddOrUpdate(key, item);
            }

            yield return item;
        }
    }

    /// <summary>An item that comes out, with the fields that the step changed marked as its own.</summary>
    public MediaItem Note(MediaItem item) => KeyOf(item) is { } key && _came.TryGetValue(key, out var before) ? FieldOrigins.Note(before, item, step) : item;

    private static object? KeyOf(MediaItem item) => (object?)item.Provenance ?? (item.Ids.Count > 0 ? item.Ids : null);
}
