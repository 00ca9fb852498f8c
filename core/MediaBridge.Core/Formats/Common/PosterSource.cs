namespace MediaBridge.Core.Formats.Common;

/// <summary>Where a poster is: an address that pages point to, or bytes that are copied beside them.</summary>
internal sealed record PosterSource
{
    /// <summary>The address in the web, if pages point to it.</summary>
    public string? Link { get; init; }

    /// <summary>The file ending, if it is copied.</summary>
    public string? Ending { get; init; }

    /// <summary>Changes when the bytes do.</summary>
    public string? Key { get; init; }

    /// <summary>Copies the bytes.</summary>
    public Func<Stream, CancellationToken, Task>? WriteAsync { get; init; }
}
