namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>The frame of every answer.</summary>
/// <typeparam name="T">What is inside.</typeparam>
internal sealed record TvdbAnswer<T>
    where T : class
{
    public string? Status { get; init; }

    public T? Data { get; init; }

    public TvdbLinks? Links { get; init; }
}
