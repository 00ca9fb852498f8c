using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>The data that Letterboxd gives to whoever asks for theirs, as one item for each film.</summary>
internal sealed class ExportSource(ExportOptions options, PluginServices services) : ISource
{
    public const string Id = "letterboxd.export";

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var left = new LeftOut(services);
        await using var files = await ExportFiles.OpenAsync(options.Path, cancellationToken);
        var films = await new ExportReader(files, left).ReadAsync(options.Path, cancellationToken);
        foreach (var (number, film) in films.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SinceRule.Holds(request, film))
            {
                yield return film.ToItem();
            }

            services.Report(number + 1, films.Count, "films");
        }

        yield return SourceElement.End(!left.Any, left.Reason);
    }
}
