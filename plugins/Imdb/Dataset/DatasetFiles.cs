using System.Globalization;
using System.Text;
using MediaBridge.Plugins.Imdb.Dataset.Folding;

namespace MediaBridge.Plugins.Imdb.Dataset;

/// <summary>Which of IMDb's files are in a folder.</summary>
internal sealed class DatasetFiles
{
    public const string Basics = "title.basics";
    public const string Akas = "title.akas";
    public const string Ratings = "title.ratings";
    public const string Crew = "title.crew";
    public const string People = "name.basics";
    public const string Episodes = "title.episode";

    /// <summary>All that are used; the first is needed, the others add to it.</summary>
    public static readonly IReadOnlyList<string> Names = [Basics, Akas, Ratings, Crew, People, Episodes];

    private readonly Dictionary<string, FileInfo> _files;

    private DatasetFiles(Dictionary<string, FileInfo> files) => _files = files;

    /// <summary>Looks into a folder. A file may also be unpacked: <c>title.basics.tsv</c>.</summary>
    public static DatasetFiles Of(string folder) => new(Names
        .Select(n => (Name: n, File: new[] { $"{n}.tsv.gz", $"{n}.tsv" }.Select(f => new FileInfo(System.IO.Path.Combine(folder, f))).FirstOrDefault(f => f.Exists)))
        .Where(f => f.File is not null)
        .ToDictionary(f => f.Name, f => f.File!, StringComparer.Ordinal));

    /// <summary>Bytes of all of them.</summary>
    public long Length => _files.Values.Sum(f => f.Length);

    /// <summary>Names, sizes and times as a hash: another one means that the index must be built anew.</summary>
    public ulong Signature => Hashing.Of(Encoding.UTF8.GetBytes(string.Join('\n', Names.Where(_files.ContainsKey).Select(n => _files[n]).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name} {f.Length} {f.LastWriteTimeUtc.Ticks}")))));

    /// <summary>The path of a file; null if it is not there.</summary>
    public string? Path(string name) => _files.TryGetValue(name, out var file) ? file.FullName : null;

    /// <summary>Bytes of a file.</summary>
    public long LengthOf(string name) => _files.TryGetValue(name, out var file) ? file.Length : 0;
}
