using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Plugins.Letterboxd.Export;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Feed;

/// <summary>A feed that was saved.</summary>
internal sealed class SavedFeedSource(SavedFeedOptions options, PluginServices services) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var left = new LeftOut(services);
        var (films, _) = FeedReader.Read(await TextAsync(cancellationToken), Path.GetFileName(options.Path), left);
        foreach (var film in films.Where(f => SinceRule.Holds(request, f)))
        {
            yield return film.ToItem();
        }

        yield return SourceElement.End(!left.Any, left.Reason);
    }

    private async Task<string> TextAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(options.Path))
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no file '{options.Path}'.", "Save letterboxd.com/NAME/rss/ in a browser, and set the option path to the file.");
        }

        try
        {
            await using var stream = new LimitedStream(File.OpenRead(options.Path), ExportFiles.LargestFile, Path.GetFileName(options.Path));
            using var text = new StreamReader(stream, Encoding.UTF8);
            return await text.ReadToEndAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{options.Path}' cannot be read: {e.Message}", null, e);
        }
    }
}
