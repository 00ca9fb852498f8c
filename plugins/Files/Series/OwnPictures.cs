using System.Globalization;
using System.Text.RegularExpressions;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>Gives NFO files and pictures that belong to no episode to the series or its seasons.</summary>
internal static partial class OwnPictures
{
    public static void Find(ShowPart part, IEnumerable<FileEntry> files, OwnFiles show, Func<int, OwnFiles> season)
    {
        var folder = part.Content;
        var home = part.Season is { } number ? season(number) : show;
        foreach (var file in files.Concat(folder.Below.Where(f => FolderNames.IsBackgrounds(f.Folder))))
        {
            if (FileKinds.Of(file.Name) == FileKind.Nfo)
            {
                var isShow = file.Name.Equals("tvshow.nfo", StringComparison.OrdinalIgnoreCase);
                if (isShow || file.Name.Equals("season.nfo", StringComparison.OrdinalIgnoreCase))
                {
                    (isShow ? show : home).Nfos.Add((folder, file));
                }
            }
            else if (FileKinds.Of(file.Name) == FileKind.Image)
            {
                if (file.Folder.Length > 0)
                {
                    home.Pictures.Add((folder, file, Artwork.Background, 50));
                }
                else if (Season().Match(file.Stem) is { Success: true } match && ArtworkFinder.Named(match.Groups["what"].Value) is { } of)
                {
                    var which = match.Groups["which"].Value;
                    if (which.Equals("-all", StringComparison.OrdinalIgnoreCase))
                    {
                        show.Pictures.Add((folder, file, "season-all-" + of.Role, of.Rank));
                    }
                    else
                    {
                        season(which.StartsWith('-') ? 0 : int.Parse(which, NumberStyles.None, CultureInfo.InvariantCulture)).Pictures.Add((folder, file, of.Role, of.Rank - 1));
                    }
                }
                else if ((part.IsTop || part.IsSeason) && ArtworkFinder.Named(file.Stem) is { } hit)
                {
                    home.Pictures.Add((folder, file, hit.Role, hit.Rank));
                }
            }
        }
    }

    [GeneratedRegex("^season(?<which>[0-9]{1,4}|-all|-specials)[-_. ]?(?<what>[a-z]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Season();
}
