using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>Which files a source reads.</summary>
internal static class CsvFiles
{
    /// <summary>The files of a path, in the order of their names.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: there is nothing.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no file or folder '{path}'.", "Correct the option path.");
        }

        string[] files = [.. Directory.EnumerateFiles(path).Where(f => f.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new PluginException(ErrorKind.Configuration, $"The folder '{path}' holds no .csv file.", "Put IMDb's exports there, or correct the option path.");
    }

    /// <summary>Opens a file.</summary>
    public static Stream Open(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{file}' cannot be read: {e.Message}", null, e);
        }
    }

    /// <summary>Why a file is not read as this; null if it is.</summary>
    /// <param name="kind">What its header says.</param>
    /// <param name="file">Its path.</param>
    /// <param name="target">What it would be read as.</param>
    /// <param name="isNamed">Whether the person named this very file.</param>
    public static string? WhyNot(CsvKind kind, string file, CsvTarget target, bool isNamed)
    {
        var named = TargetOf(Path.GetFileNameWithoutExtension(file));
        return kind switch
        {
            CsvKind.People => "it is a list of people, not of titles",
            CsvKind.Other => "it is none of IMDb's exports: the columns Const and Title are not there",
            CsvKind.Ratings => target == CsvTarget.Ratings ? null : "it holds ratings: imdb.csv.ratings reads it",
            CsvKind.List when target == CsvTarget.Ratings => "it is a list (it has Position or Created), not the ratings: imdb.csv.watchlist, imdb.csv.lists or imdb.csv.checkins reads it",
            _ when isNamed => null,
            CsvKind.List => (named ?? CsvTarget.Lists) == target ? null : $"its name says that it is not that, but {Word(named ?? CsvTarget.Lists)}",
            _ => named == target ? null : $"it is of the old form that ratings and lists share, and its name does not say {Word(target)}: name it by itself",
        };
    }

    private static CsvTarget? TargetOf(string name)
        => name.Contains("watchlist", StringComparison.OrdinalIgnoreCase) ? CsvTarget.Watchlist
            : name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Contains("checkin", StringComparison.OrdinalIgnoreCase) ? CsvTarget.CheckIns
            : name.Contains("rating", StringComparison.OrdinalIgnoreCase) ? CsvTarget.Ratings
            : null;

    private static string Word(CsvTarget target) => target switch
    {
        CsvTarget.Ratings => "ratings",
        CsvTarget.Watchlist => "the watchlist",
        CsvTarget.CheckIns => "check-ins",
        _ => "a list of the person's own",
    };
}
