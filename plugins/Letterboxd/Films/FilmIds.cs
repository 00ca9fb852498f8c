using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Films;

/// <summary>Ids of films, and the addresses that hold them.</summary>
internal static class FilmIds
{
    /// <summary>Scheme of the codes of <c>boxd.it</c>: those of films only, though entries and lists have such codes too.</summary>
    public const string Short = "letterboxd.short";

    /// <summary>Scheme of ids of films of which only name and year are known.</summary>
    public const string Title = "letterboxd.title";

    private const int LongestCode = 100;

    /// <summary>The id in the address of a film; null if it is none.</summary>
    /// <param name="address">Such as <c>https://boxd.it/2a5y</c> or <c>https://letterboxd.com/film/thief/</c>, also below a member.</param>
    public static ExternalId? OfAddress(string? address)
    {
        if (CodeOf(address) is { } code)
        {
            return new ExternalId(Short, code);
        }

        var parts = Parts(address, "letterboxd.com");
        var film = Array.IndexOf(parts, "film");
        var isFilm = film is 0 or 1 && parts.Length > film + 1 && IsCode(parts[film + 1]);
        return isFilm ? new ExternalId(IdSchemes.Letterboxd, parts[film + 1].ToLowerInvariant()) : default(ExternalId?);
    }

    /// <summary>The code in a short address, of whatever it is; null if it is none.</summary>
    public static string? CodeOf(string? address) => Parts(address, "boxd.it") is [var code] && IsCode(code) ? code : null;

    /// <summary>The id of a film of which only name and year are known.</summary>
    public static ExternalId OfTitle(string name, int? year)
    {
        var text = new string([.. name.Select(c => char.IsControl(c) ? ' ' : c)]);
        var number = year is { } known ? known.ToString(CultureInfo.InvariantCulture) : "";
        return new ExternalId(Title, $"{(text.Length > 900 ? text[..900] : text)} ({number})");
    }

    /// <summary>The address of a film; null if nothing of Letterboxd is known of it.</summary>
    public static string? AddressOf(MediaItem item)
        => item.Id(IdSchemes.Letterboxd) is { } slug ? $"https://letterboxd.com/film/{slug.Value}/" : item.Id(Short) is { } code ? $"https://boxd.it/{code.Value}" : null;

    /// <summary>The parts of the path of an address of that host, or of a path alone; empty if it is another's.</summary>
    public static string[] Parts(string? address, string host)
    {
        var text = address?.Trim() ?? "";
        if (text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal))
        {
            text = $"https://{host}{text}";
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && (uri.Host == host || uri.Host == "www." + host)
            ? uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
            : [];
    }

    /// <summary>Whether it can be a slug or code.</summary>
    public static bool IsCode(string text) => text.Length is > 0 and <= LongestCode && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
