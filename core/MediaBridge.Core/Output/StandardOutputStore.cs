using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>Standard output as a store: what is written is printed, and nothing ever stands there.</summary>
internal sealed class StandardOutputStore(Func<Stream> open) : IFileStore
{
    /// <summary>The location that means standard output.</summary>
    public const string Location = "-";

    private const string Printed = "printed";

    public Task<string?> TagAsync(string path, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken) => Task.FromResult<Stream?>(null);

    public async Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken)
    {
        try
        {
            await using var output = open();
            await content.CopyToAsync(output, cancellationToken);
            await output.FlushAsync(cancellationToken);
            return Printed;
        }
        catch (IOException e)
        {
            throw new PluginException(ErrorKind.Transient, $"Standard output cannot be written: {e.Message}", "Whatever reads it ended early.", e);
        }
    }

    public Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken) => Task.CompletedTask;
}
