namespace MediaBridge.Core;

/// <summary>Something that is opened with its first use, once. An opening that its caller gave up is begun anew by the next one.</summary>
internal sealed class OnceOpened<T>(Func<CancellationToken, Task<T>> open)
{
    private readonly Lock _lock = new();
    private Task<T>? _opening;

    public async Task<T> GetAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task<T> opening;
            var isMine = false;
            lock (_lock)
            {
                if (_opening is null or { IsCanceled: true })
                {
                    (_opening, isMine) = (open(cancellationToken), true);
                }

                opening = _opening;
            }

            try
            {
                return await opening.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (opening.IsCanceled && !isMine && !cancellationToken.IsCancellationRequested)
            {
                // Whoever opened it first has given up.
            }
        }
    }
}
