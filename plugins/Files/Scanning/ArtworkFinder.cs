using System.Globalization;
using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Finds pictures by their file names, those that Kodi, Jellyfin, Emby and Plex read.</summary>
internal static partial class ArtworkFinder
{
    private static readonly Dictionary<string, (string Role, int Rank)> Names = Load();
    private static readonly string[] RoleOrder = [Artwork.Poster, Artwork.Background, Artwork.Banner, Artwork.Logo, Artwork.Thumb];

    public static IReadOnlyList<Artwork> Find(FilmDraft film, Func<FileEntry, string> path)
    {
        var stems = film.Copies.SelectMany(c => c.Stems).OrderByDescending(s => s.Length).ToList();
        var found = new List<Picture>();
        foreach (var file in film.Others.Where(f => FileKinds.Of(f.Name) == FileKind.Image))
        {
            if (RoleOf(file, film.IsFolder, stems) is { } hit)
            {
                var order = Array.IndexOf(RoleOrder, hit.Role);
                found.Add(new Picture(order < 0 ? RoleOrder.Length : order, hit.Rank, file, hit.Role));
            }
        }

        return found.Count == 0 ? [] : [.. found.OrderBy(f => f.Order).ThenBy(f => f.Role, StringComparer.Ordinal).ThenBy(f => f.Rank).ThenBy(f => f.File.Name, StringComparer.Ordinal).Select(f => new Artwork
        {
            Role = f.Role,
            Id = f.File.Name,
            Path = path(f.File),
            Tag = Stamp.Of([f.File with { Name = f.File.Leaf }]).ToString("x16", CultureInfo.InvariantCulture),
        })];
    }

    private static (string Role, int Rank)? RoleOf(FileEntry file, bool isFolder, List<string> stems)
    {
        if (file.Folder.Length > 0)
        {
            // Some servers keep the pictures of episodes in "metadata", under the video's name.
            return FolderNames.IsBackgrounds(file.Folder) ? (Artwork.Background, 50)
                : FolderNames.IsMetadata(file.Folder) && stems.Contains(file.Stem, StringComparer.OrdinalIgnoreCase) ? (Artwork.Thumb, 50) : null;
        }

        var name = file.Stem;
        foreach (var stem in stems)
        {
            if (name.Equals(stem, StringComparison.OrdinalIgnoreCase))
            {
                return (Artwork.Poster, 10);
            }

            if (name.Length > stem.Length + 1 && name.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && name[stem.Length] is '-' or '.' or '_'
                && Named(name[(stem.Length + 1)..]) is { } prefixed)
            {
                return prefixed;
            }
        }

        return isFolder ? Named(name) : null;
    }

    /// <summary>What a name means by itself, such as <c>poster</c> or <c>fanart2</c>.</summary>
    public static (string Role, int Rank)? Named(string name)
    {
        var number = Number().Match(name);
        var key = number.Success ? name[..number.Index] : name;
        return Names.TryGetValue(key, out var hit) && (!number.Success || hit.Role is Artwork.Poster or Artwork.Background)
            ? (hit.Role, hit.Rank + (number.Success ? 20 : 0))
            : null;
    }

    private static Dictionary<string, (string Role, int Rank)> Load()
    {
        var names = new Dictionary<string, (string Role, int Rank)>(StringComparer.OrdinalIgnoreCase);
        Add(Artwork.Poster, "poster folder cover movie default");
        Add(Artwork.Background, "fanart backdrop background art");
        Add(Artwork.Banner, "banner");
        Add(Artwork.Logo, "clearlogo logo");
        Add(Artwork.Thumb, "landscape thumb");
        Add("clearart", "clearart");
        Add("disc", "disc discart cdart");
        Add("keyart", "keyart");
        return names;

        void Add(string role, string list)
        {
            var rank = 0;
            foreach (var name in list.Split(' '))
            {
                names.Add(name, (role, rank++));
            }
        }
    }

    /// <summary>A picture, and where it stands among the others.</summary>
    private sealed record Picture(int Order, int Rank, FileEntry File, string Role);

    [GeneratedRegex(@"[-_]?\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
