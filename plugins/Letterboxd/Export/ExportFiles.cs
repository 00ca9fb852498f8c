using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Export;

/// <summary>The files of an export, in its archive, unpacked, or one alone. Nothing is unpacked, and no name leaves the export.</summary>
internal abstract class ExportFiles : IAsyncDisposable
{
    /// <summary>The most bytes of one file: a diary of a hundred thousand entries is a tenth of it.</summary>
    public const long LargestFile = 64L << 20;

    private static readonly string[] Marks = ["ratings.csv", "watched.csv", "diary.csv", "reviews.csv", "watchlist.csv", "profile.csv"];

    /// <summary>Names of the files from the top of the export on, with forward slashes, in ordinal order.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Opens an export.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: there is none.</exception>
    public static async Task<ExportFiles> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return new FolderFiles(path);
            }

            if (File.Exists(path))
            {
                return path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? new SingleFile(path) : await ZipFiles.OpenAsync(path, cancellationToken);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{path}' cannot be read: {e.Message}", null, e);
        }

        throw new PluginException(ErrorKind.Configuration, $"There is no file or folder '{path}'.", "Set the option path to the archive that letterboxd.com/settings/data offers, or to the folder into which it was unpacked.");
    }

    /// <summary>Opens a file of <see cref="Names"/>.</summary>
    public abstract Task<Stream> FileAsync(string name, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <summary>The folder in which the export begins, with a slash at its end: archives are sometimes packed with a folder around them. Empty for the top.</summary>
    protected static string TopOf(IEnumerable<string> names)
        => names.Where(n => Marks.Contains(n[(n.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase))
            .Select(n => n[..(n.LastIndexOf('/') + 1)])
            .OrderBy(f => f.Count(c => c == '/')).ThenBy(f => f, StringComparer.Ordinal)
            .FirstOrDefault() ?? "";
}
