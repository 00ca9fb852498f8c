using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Testing;

/// <summary>A long stream of items that are made when they are asked for and held by nobody: what is still alive later, somebody keeps.</summary>
internal sealed class LazyItems(int count, Func<int, MediaItem> make)
{
    private readonly Lock _gate = new();
    private readonly List<WeakReference> _given = [];

    /// <summary>How many items were asked for, over all readings.</summary>
    public int Given { get; private set; }

    /// <summary>Called with the number of each item, from 0, before it is given.</summary>
    public Action<int>? BeforeItem { get; set; }

    /// <summary>The most items that were alive when somebody looked.</summary>
    public int MostAlive { get; private set; }

    public async IAsyncEnumerable<MediaItem> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var number = 0; number < count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            BeforeItem?.Invoke(number);
            yield return Make(number);
            if (number % 64 == 0)
            {
                await Task.Yield();
            }
        }
    }

    /// <summary>Makes an item and remembers it without holding it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public MediaItem Make(int number)
    {
        var item = make(number);
        lock (_gate)
        {
            Given++;
            _given.Add(new WeakReference(item));
        }

        return item;
    }

    /// <summary>Counts the items that somebody still holds.</summary>
    public void Look()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        lock (_gate)
        {
            MostAlive = Math.Max(MostAlive, _given.Count(r => r.IsAlive));
        }
    }
}
