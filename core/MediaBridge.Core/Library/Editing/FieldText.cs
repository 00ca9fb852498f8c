using System.Globalization;
using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Editing;

/// <summary>Fields as people type them: <c>year=1999</c>, <c>genres=Drama, Crime</c>, <c>runtime=136</c>, <c>director=Ann Lee, Bo Ek</c>.</summary>
internal static class FieldText
{
    private static readonly string[] Lists = ["types", "alternativeTitles", "genres", "countries", "studios", "languages", "keywords"];
    private static readonly string[] Texts = ["overview", "outline", "tagline", "status", "language", "certification"];
    private static readonly Dictionary<string, string> Roles = new(StringComparer.OrdinalIgnoreCase) { ["director"] = Person.Director, ["directors"] = Person.Director, ["writer"] = Person.Writer, ["writers"] = Person.Writer, ["producer"] = Person.Producer, ["composer"] = Person.Composer, ["cast"] = Person.Actor, ["actors"] = Person.Actor };

    /// <summary>What can be set by text.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. new[] { "title", "originalTitle", "sortTitle", "year", "runtime", "released", "ended", "collection", "trailer", "homepage", "note", "favourite", "rating", "director", "writer", "cast" }.Concat(Texts).Concat(Lists).Order(StringComparer.Ordinal)];

    /// <summary>The field of that name, as the library calls it; null if there is none.</summary>
    public static string? Field(string name)
    {
        if (Roles.ContainsKey(name))
        {
            return "people";
        }

        if (string.Equals(name, "rating", StringComparison.OrdinalIgnoreCase))
        {
            return ItemFields.RatingPrefix + Rating.OwnMark;
        }

        return ItemFields.All.Select(f => f.Name).FirstOrDefault(f => string.Equals(f, name, StringComparison.OrdinalIgnoreCase) || string.Equals(f, ItemFields.DescriptionPrefix + name, StringComparison.OrdinalIgnoreCase))
            ?? (name.StartsWith(ItemFields.RatingPrefix, StringComparison.OrdinalIgnoreCase) ? name.ToLowerInvariant() : null);
    }

    /// <summary>The item with a field as it was typed; an empty text says that there is none.</summary>
    /// <exception cref="PluginException">The value does not fit the field, or it cannot be typed.</exception>
    public static MediaItem Set(MediaItem item, string name, string text)
    {
        text = text.Trim();
        if (Roles.TryGetValue(name, out var role))
        {
            return item with { People = [.. (item.People ?? []).Where(p => !string.Equals(p.Role, role, StringComparison.Ordinal)), .. Split(text).Select((t, i) => Member(item, t, role))] };
        }

        var field = Field(name) ?? throw Unknown(name);
        var d = field.StartsWith(ItemFields.DescriptionPrefix, StringComparison.Ordinal) ? field[ItemFields.DescriptionPrefix.Length..] : "";
        object? value = field switch
        {
            "title" => text.Length > 0 ? text : throw Bad(name, text, "a text; a title cannot be empty"),
            "originalTitle" or "sortTitle" => text,
            "year" => Year(name, text),
            "note" => (Personal<string>)text,
            "favourite" => (Personal<bool>)Flag(name, text),
            _ when Texts.Contains(d, StringComparer.Ordinal) => text,
            _ when Lists.Contains(d, StringComparer.Ordinal) => Split(text),
            _ when d is "runtime" => Runtime(name, text),
            _ when d is "released" or "ended" => text.Length == 0 ? null : Day(name, text),
            _ when d is "trailer" or "homepage" => text.Length == 0 ? null : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : throw Bad(name, text, "an http(s) address"),
            _ when d is "collection" => text.Length == 0 ? null : new CollectionRef { Name = text },
            _ when field is ItemFields.RatingPrefix + Rating.OwnMark => null,
            _ => throw Unknown(name),
        };
        return field is ItemFields.RatingPrefix + Rating.OwnMark
            ? item with { Ratings = [.. (item.Ratings ?? []).Where(r => r.Whose is not Rating.OwnMark), .. text.Length == 0 ? [] : (Rating[])[Mark(name, text)]] }
            : ItemFields.Find(field)!.Set(item, value);
    }

    /// <summary>A day, as people type it.</summary>
    public static DateOnly Day(string name, string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Bad(name, text, "a day such as 2024-01-31");

    /// <summary>A mark as people type it: <c>8.5</c> of 10, or <c>4/5</c>.</summary>
    public static Rating Mark(string name, string text)
    {
        var parts = text.Split('/');
        if (parts.Length is 1 or 2 && Number(parts[0]) is { } value && (parts.Length == 1 ? 10 : Number(parts[1])) is { } outOf && outOf > 0 && value >= 0 && value <= outOf)
        {
            return Rating.Own(value, outOf, value % 1 == 0 ? 1 : value % 0.5m == 0 ? 0.5m : 0.1m);
        }

        throw Bad(name, text, "a mark of 0 to 10 such as 8 or 8.5, or one that says of how many, such as 4/5");
    }

    private static decimal? Number(string text) => decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Year(string name, string text)
        => text.Length == 0 ? null : int.TryParse(text, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999 ? year : throw Bad(name, text, "a year such as 1999");

    private static TimeSpan? Runtime(string name, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace("min", "m", StringComparison.OrdinalIgnoreCase);
        if (int.TryParse(plain, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and < 10_000)
        {
            return TimeSpan.FromMinutes(minutes);
        }

        return Durations.TryParse(plain, out var time) && time > TimeSpan.Zero ? time : throw Bad(name, text, "minutes, such as 136, or 2h16m");
    }

    private static bool Flag(string name, string text) => text.ToLowerInvariant() switch
    {
        "" or "false" or "no" or "off" or "0" => false,
        "true" or "yes" or "on" or "1" => true,
        _ => throw Bad(name, text, "true or false"),
    };

    private static List<string> Split(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>One of the people; who was known by that name in that role keeps ids and picture.</summary>
    private static Person Member(MediaItem item, string text, string role)
    {
        var place = text.IndexOf(" as ", StringComparison.Ordinal);
        var (name, character) = place > 0 && role is Person.Actor ? (text[..place], text[(place + 4)..]) : (text, null);
        var known = (item.People ?? []).FirstOrDefault(p => string.Equals(p.Role, role, StringComparison.Ordinal) && string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
        return known is null ? new Person { Name = name, Role = role, Character = character } : known with { Name = name, Character = character ?? known.Character, Order = null };
    }

    private static PluginException Bad(string name, string text, string wanted) => new(ErrorKind.Configuration, $"'{text}' is no {name}.", $"Write {wanted}.");

    private static PluginException Unknown(string name)
        => new(ErrorKind.Configuration, $"There is no field '{name}' that can be set.", Nearest.Of(name, Names) is { } near ? $"Did you mean {near}?" : $"Choose one of {string.Join(", ", Names)}.");
}
