using System.Text.RegularExpressions;
using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>A folder's files and folders, and whose files they are: each belongs to the video whose name it begins with, the longest wins.</summary>
internal sealed partial class Listing(string folder, List<FoundFile> files, List<string> folders)
{
    private Dictionary<string, List<FoundFile>>? _owned;

    public string Folder => folder;

    public List<FoundFile> Files => files;

    public List<string> Folders => folders;

    /// <summary>Videos right in it that are no extras.</summary>
    public IEnumerable<FoundFile> Videos => files.Where(f => FileKinds.Of(f.Leaf) is FileKind.Video && !IsExtra(FileKinds.WithoutEnding(f.Leaf)));

    /// <summary>Files that begin with a video's name, the video among them.</summary>
    /// <param name="stem">The video's name without ending, or without part.</param>
    public IReadOnlyList<FoundFile> Of(string stem) => (_owned ??= Assign()).GetValueOrDefault(stem) ?? [];

    /// <summary>Files that begin with no video's name.</summary>
    public IReadOnlyList<FoundFile> OfNone => (_owned ??= Assign()).GetValueOrDefault("") ?? [];

    /// <summary>A name without the part at its end; null if it names none.</summary>
    public static string? WithoutPart(string stem) => Part().Match(stem) is { Success: true, Index: > 0 } match ? stem[..match.Index] : null;

    private bool IsExtra(string stem) => ExtraNames.StemOfExtra(stem) is { } film && files.Exists(f => FileKinds.Of(f.Leaf) is FileKind.Video && FileKinds.WithoutEnding(f.Leaf) is var other && !string.Equals(other, stem, StringComparison.Ordinal) && other.StartsWith(film, StringComparison.OrdinalIgnoreCase) && ExtraNames.StemOfExtra(other) is null);

    private Dictionary<string, List<FoundFile>> Assign()
    {
        var owned = new Dictionary<string, List<FoundFile>>(StringComparer.OrdinalIgnoreCase) { [""] = [] };
        foreach (var stem in Videos.Select(v => FileKinds.WithoutEnding(v.Leaf)).ToList())
        {
            owned.TryAdd(stem, []);
            if (WithoutPart(stem) is { } whole)
            {
                owned.TryAdd(whole, []);
            }
        }

        foreach (var file in files)
        {
            owned[Owner(file.Leaf, owned)].Add(file);
        }

        return owned;
    }

    private static string Owner(string name, Dictionary<string, List<FoundFile>> owned)
    {
        for (var end = name.Length; end > 0; end--)
        {
            // "Movie 2.srt" does not belong to "Movie.mkv": a blank separates only before a dash or bracket.
            var separates = end == name.Length || name[end] is '.' or '-' or '_' || (name[end] == ' ' && end + 1 < name.Length && name[end + 1] is '-' or '[' or '(');
            if (separates && owned.ContainsKey(name[..end]))
            {
                return name[..end];
            }
        }

        return "";
    }

    [GeneratedRegex(@"[ ._-]*(?:cd|dvd|part|pt|disc|disk)[ ._-]?\d{1,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
