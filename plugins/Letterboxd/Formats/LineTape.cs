namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>Lines that are made as they are read, so that none is kept. Files are written one after another: each goes on where the one before ended, and only one that is written again begins anew.</summary>
/// <param name="lines">Makes the lines, from the first on.</param>
internal sealed class LineTape(Func<IAsyncEnumerable<string>> lines) : IAsyncDisposable
{
    private IAsyncEnumerator<string>? _lines;
    private long _at;

    /// <summary>Hands the lines from one number to before another.</summary>
    public async Task PlayAsync(long from, long to, Func<string, Task> take, CancellationToken cancellationToken)
    {
        if (_lines is null || _at > from)
        {
            await DisposeAsync();
            (_lines, _at) = (lines().GetAsyncEnumerator(CancellationToken.None), 0);
        }

        try
        {
            for (; _at < to; _at++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!await _lines.MoveNextAsync())
                {
                    return;
                }

                if (_at >= from)
                {
                    await take(_lines.Current);
                }
            }
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_lines is { } open)
        {
            _lines = null;
            await open.DisposeAsync();
        }
    }
}
