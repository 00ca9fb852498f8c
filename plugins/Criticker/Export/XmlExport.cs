using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>The form in XML. Each film is read by itself, so that a broken one costs only itself.</summary>
internal sealed partial class XmlExport(Stream stream, string name) : IExportFile
{
    private readonly FilmSplitter _films = new(stream, name);
    private int _count;

    public string? Shortfall
    {
        get
        {
            if (!_films.IsWhole)
            {
                return "the file is cut off: it does not end as XML must";
            }

            return Showing().Match(_films.Head) is { Success: true } showing && long.TryParse(showing.Groups["all"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var all) && all > _count
                ? string.Create(CultureInfo.InvariantCulture, $"it says that there are {all} films and holds {_count}")
                : null;
        }
    }

    public async IAsyncEnumerable<ExportEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var film in _films.ReadAsync(cancellationToken))
        {
            _count++;
            yield return film.Problem is { } problem ? new ExportEntry { Line = film.Line, Problem = problem } : FilmXml.Read(film);
        }

        if (_count == 0 && !_films.Head.Contains("<recent", StringComparison.OrdinalIgnoreCase))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{name}' is no export of Criticker: it holds no film.", "Choose the file that the site made.");
        }
    }

    /// <summary>An export by pages says on each which of how many it shows.</summary>
    [GeneratedRegex(@"<showing>[^<]*?\bof\s+(?<all>[0-9]{1,9})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Showing();
}
