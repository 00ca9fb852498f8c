using System.Text.Json;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Library.Cleanup;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Library;

/// <summary>The report of a clean-up as a file: a page or JSON, by its ending.</summary>
internal static class CleanupFile
{
    /// <summary>Refuses what has another ending, before anything is looked at.</summary>
    /// <exception cref="PluginException">It ends otherwise.</exception>
    public static void Check(IEnumerable<string> files)
    {
        if (files.FirstOrDefault(f => Kind(f) is null) is { } file)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{file}' does not tell what kind of file it is.", "End its name with .html or .json.");
        }
    }

    /// <summary>Writes the file whole or not at all.</summary>
    public static Task WriteAsync(string file, IReadOnlyList<LibraryIssues> issues, CancellationToken ct) => WholeFile.WriteAsync(
        file,
        Kind(file) is ".json"
            ? JsonSerializer.SerializeToUtf8Bytes(new { Issues = issues, Total = issues.Sum(i => i.Count) }, JsonOutput.Options)
            : LibraryBook.CleanupPage(issues, DateTimeOffset.Now),
        ct);

    private static string? Kind(string file) => Path.GetExtension(file).ToLowerInvariant() is var ending && ending is (".html" or ".htm" or ".json") ? ending : null;
}
