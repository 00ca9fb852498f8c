using MediaBridge.Sdk;

namespace MediaBridge.Cli.Output;

/// <summary>Writes a file that a person asked for whole or not at all: beside its place, then moved there.</summary>
internal static class WholeFile
{
    /// <exception cref="PluginException">It cannot be written there.</exception>
    public static async Task WriteAsync(string path, byte[] bytes, CancellationToken ct)
    {
        var full = Path.GetFullPath(path);
        var part = $"{full}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            try
            {
                await File.WriteAllBytesAsync(part, bytes, ct);
                File.Move(part, full, overwrite: true);
            }
            finally
            {
                File.Delete(part);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{path}' cannot be written: {e.Message}", "Choose another place.", e);
        }
    }
}
