using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>Renders items with any installed format.</summary>
public interface IOutputs
{
    /// <summary>Renders and stages the files of a format, one after another; each comes with <see cref="OutputFile.Content"/> and a checked path.</summary>
    /// <param name="format">Id of the format, such as <c>csv</c>.</param>
    /// <param name="request">The items, the way to reject one, and what was written before.</param>
    /// <param name="options">The format's options; null for its defaults.</param>
    /// <param name="cancellationToken">Cancels between two files and while one is made.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: there is no such format, or its options are wrong.</exception>
    IAsyncEnumerable<OutputFile> RenderAsync(string format, RenderRequest request, JsonElement? options, CancellationToken cancellationToken);
}
