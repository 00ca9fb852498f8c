using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core.Sources.Pages;

/// <summary>Films and series from pages with front matter, in the order of their paths. A page that cannot be read is told, and then the read is incomplete.</summary>
internal sealed class PagesSource(PagesOptions options, PluginServices services) : ISource
{
    private const int CheckpointEvery = 200;
    private const int MostShown = 5;
    private const long LongestPage = 4 << 20;
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pages = Pages();
        var builder = new PageItem(options);
        var (problems, bad, number) = (new List<string>(), request.Resume is { } at ? Bad(at) : 0, 0);
        foreach (var (file, path) in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (request.Resume is { } resume && string.CompareOrdinal(path, Path(resume)) <= 0)
            {
                continue;
            }

            if (request.Since is not { } since || File.GetLastWriteTimeUtc(file) >= since.UtcDateTime)
            {
                var (item, problem) = await ReadAsync(builder, file, path, cancellationToken);
                if (item is not null)
                {
                    yield return item;
                }
                else if (problem is not null)
                {
                    bad++;
                    services.Log.LogWarning("{Page}: {Problem}; it was left out", path, problem);
                    if (problems.Count < MostShown)
                    {
                        problems.Add($"{path}: {problem}");
                    }
                }
            }

            if (++number % CheckpointEvery == 0)
            {
                yield return SourceElement.At(string.Create(CultureInfo.InvariantCulture, $"{bad}:{path}"));
                services.Report(number, pages.Count, "pages");
            }
        }

        var more = bad - problems.Count;
        yield return SourceElement.End(bad == 0, bad == 0 ? null : more == 0 ? string.Join("; ", problems) : string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", problems)}{(problems.Count > 0 ? "; and " : "")}{more} more pages could not be read"));
    }

    private static int Bad(string resume) => int.Parse(resume[..resume.IndexOf(':', StringComparison.Ordinal)], CultureInfo.InvariantCulture);

    private static string Path(string resume) => resume[(resume.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The item of a page; a page without front matter or title is none, and no problem.</summary>
    private static async Task<(MediaItem? Item, string? Problem)> ReadAsync(PageItem builder, string file, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(file).Length > LongestPage)
            {
                return (null, "it is longer than 4 MiB");
            }

            var text = await File.ReadAllTextAsync(file, Utf8, cancellationToken);
            if (!FrontMatter.Begins(text))
            {
                return (null, null);
            }

            var (facts, problem) = FrontMatter.Read(text, path);
            return facts is null ? (null, problem) : (builder.Of(facts, path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return (null, e is DecoderFallbackException ? "it is not UTF-8 text" : e.Message);
        }
    }

    private List<(string File, string Path)> Pages()
    {
        var root = System.IO.Path.GetFullPath(options.Folder);
        if (File.Exists(root))
        {
            return [(root, System.IO.Path.GetFileName(root))];
        }

        if (!Directory.Exists(root))
        {
            throw new PluginException(ErrorKind.Configuration, $"The folder '{options.Folder}' does not exist.", "Set folder to where the pages are, such as src/content/movies.");
        }

        var walk = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false };
        return [.. Directory.EnumerateFiles(root, "*", walk)
            .Where(f => System.IO.Path.GetExtension(f).ToLowerInvariant() is ".md" or ".mdx")
            .Select(f => (f, System.IO.Path.GetRelativePath(root, f).Replace('\\', '/')))
            .OrderBy(f => f.Item2, StringComparer.Ordinal)];
    }
}
