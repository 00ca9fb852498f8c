using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>File names of pictures, without ending, as Kodi, Jellyfin, Emby and Plex read them.</summary>
internal static class PictureNames
{
    /// <summary>The folder of portraits, beside the video.</summary>
    public const string Actors = ".actors";

    private static readonly Dictionary<PictureRole, string> Kodi = new()
    {
        [PictureRole.Poster] = "poster",
        [PictureRole.Background] = "fanart",
        [PictureRole.Banner] = "banner",
        [PictureRole.Logo] = "clearlogo",
        [PictureRole.Clearart] = "clearart",
        [PictureRole.Disc] = "discart",
        [PictureRole.Thumb] = "landscape",
        [PictureRole.Keyart] = "keyart",
    };

    private static readonly Dictionary<PictureRole, string> Jellyfin = new()
    {
        [PictureRole.Poster] = "poster",
        [PictureRole.Background] = "backdrop",
        [PictureRole.Banner] = "banner",
        [PictureRole.Logo] = "logo",
        [PictureRole.Clearart] = "clearart",
        [PictureRole.Disc] = "disc",
        [PictureRole.Thumb] = "landscape",
    };

    private static readonly Dictionary<PictureRole, string> Plex = new() { [PictureRole.Poster] = "poster", [PictureRole.Background] = "fanart" };

    /// <summary>The path of a picture, without ending; null if the program reads no such picture there.</summary>
    /// <param name="scheme">Whose names.</param>
    /// <param name="item">The film, series, season or episode.</param>
    /// <param name="place">Where its pictures go.</param>
    /// <param name="role">Which picture.</param>
    /// <param name="number">Which of several, from 0.</param>
    public static string? Of(NameScheme scheme, MediaItem item, VideoPlace place, PictureRole role, int number)
    {
        var name = Names(scheme).GetValueOrDefault(role);
        switch (item.Kind)
        {
            case ItemKinds.Episode:
                return role != PictureRole.Thumb ? null : place.Path(scheme == NameScheme.Plex ? place.Prefix : place.Prefix + "-thumb");
            case ItemKinds.Season:
                var season = VideoPlace.SeasonOf(item);
                return name is null || season is null || role is PictureRole.Logo or PictureRole.Clearart or PictureRole.Disc or PictureRole.Keyart || number > 0
                    ? null
                    : place.Path($"{season}-{(role == PictureRole.Background ? "fanart" : name)}");
            default:
                return name is null ? null : place.Path(Prefixed(scheme, place, role, name + Numbered(scheme, number)));
        }
    }

    /// <summary>The path of a collection's picture, without ending.</summary>
    public static string? OfCollection(NameScheme scheme, VideoPlace place, PictureRole role, string collection, string? folder)
    {
        var name = Names(scheme)[role];
        if (folder is not null)
        {
            return FolderPath.Name(collection) is { } safe ? $"{folder.Trim('/')}/{safe}/{name}" : null;
        }

        return scheme is NameScheme.Plex ? null : place.Path($"{(place.IsOwn ? "" : place.Prefix + "-")}movieset-{Kodi[role]}");
    }

    /// <summary>The path of a portrait, without ending; null if nothing of the name can be one of a file.</summary>
    public static string? OfActor(VideoPlace place, string name)
        => FolderPath.Name(name)?.Replace(' ', '_') is { Length: > 0 } safe ? place.Path($"{Actors}/{safe}") : null;

    private static Dictionary<PictureRole, string> Names(NameScheme scheme) => scheme switch
    {
        NameScheme.Kodi => Kodi,
        NameScheme.Plex => Plex,
        _ => Jellyfin,
    };

    /// <summary>In a folder of several films Plex takes the poster that has the video's own name.</summary>
    private static string Prefixed(NameScheme scheme, VideoPlace place, PictureRole role, string name)
        => place.IsOwn ? name : scheme == NameScheme.Plex && role == PictureRole.Poster ? place.Prefix : $"{place.Prefix}-{name}";

    private static string Numbered(NameScheme scheme, int number)
        => number == 0 ? "" : scheme == NameScheme.Plex ? string.Create(CultureInfo.InvariantCulture, $"-{number + 1}") : number.ToString(CultureInfo.InvariantCulture);
}
