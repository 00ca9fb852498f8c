namespace MediaBridge.Sdk;

/// <summary>Renders items with any installed format.</summary>
public interface IOutputs
{
    /// <summary>Renders and stages the files of a format, one after another.</summary>
    IAsyncEnumerable<RenderedFile> RenderAsync(OutputRequest request, CancellationToken cancellationToken);
}
