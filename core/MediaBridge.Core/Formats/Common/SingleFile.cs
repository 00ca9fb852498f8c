using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common;

/// <summary>The stream of a format that makes one file.</summary>
internal static class SingleFile
{
    /// <summary>One file, as the contract's stream.</summary>
    public static IAsyncEnumerable<OutputFile> Of(string path, string mediaType, Func<Stream, CancellationToken, Task> write)
        => AsyncEnumerable.Repeat(new OutputFile { Path = path, MediaType = mediaType, WriteAsync = write }, 1);
}
