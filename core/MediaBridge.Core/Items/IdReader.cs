using MediaBridge.Core.Matching;
using System.Globalization;
using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Items;

/// <summary>Reads ids as people give them: typed with or without their scheme, as a number, or as the address of a page.</summary>
internal sealed class IdReader(IReadOnlyList<IdInfo> infos)
{
    /// <summary>A shorter number is rather the number of a candidate than an id.</summary>
    private const int ShortestNumber = 5;

    private const int Longest = 2000;
    private const int MostDigits = 20;
    private const string Hole = "{id}";
    private readonly List<(IdInfo Info, string Host, Regex Path)> _pages = [.. infos.SelectMany(i => i.Pages.Select(p => Page(i, p)))];

    /// <summary>Reads an id.</summary>
    /// <param name="text">What was typed or pasted.</param>
    /// <param name="scheme">The scheme that is wanted, such as <c>imdb</c>, or <c>tmdb</c> for those below it; null for any.</param>
    /// <param name="kind">Kind of the item, where a scheme below the wanted one belongs to some kinds.</param>
    /// <returns>The id, or what is wrong in a sentence.</returns>
    public (ExternalId? Id, string? Problem) Read(string text, string? scheme, string? kind)
    {
        text = text.Trim();
        if (text.Length is 0 or > Longest)
        {
            return (null, "That is no id.");
        }

        if (Address(text) is { } address)
        {
            return OfPage(address, scheme);
        }

        if (ExternalId.TryParse(text, out var whole) && (IsKnown(whole.Scheme) || (scheme is not null && IsWanted(whole, scheme))))
        {
            return scheme is not null && !IsWanted(whole, scheme)
                ? (null, $"{whole} is an id of {NameOf(whole.Scheme)}; one of {NameOf(scheme)} is wanted.")
                : infos.FirstOrDefault(i => string.Equals(i.Scheme, whole.Scheme, StringComparison.Ordinal)) is not { } known ? (whole, null)
                : Value(known, whole.Value, numbers: true) is { } value ? (new ExternalId(whole.Scheme, value), null)
                : (null, $"'{whole.Value}' is no id of {known.Name}: {Form(known)}.");
        }

        var wanted = infos.Where(i => scheme is null ? i.Prefix.Length > 0 : SchemeTree.IsBelow(i.Scheme, scheme)).ToList();
        var fitting = wanted.Where(i => i.Kinds.Count == 0 || kind is null || i.Kinds.Contains(kind, StringComparer.Ordinal)).ToList();
        foreach (var info in fitting.Count > 0 ? fitting : wanted)
        {
            if (info.Digits > 0 && Value(info, text, numbers: text.Length >= ShortestNumber) is { } value)
            {
                return (new ExternalId(info.Scheme, value), null);
            }
        }

        return (null, wanted.Count == 0
            ? $"'{text}' is no id. Write {(scheme ?? "scheme")}:VALUE."
            : $"'{text}' is no id of {NameOf(scheme ?? wanted[0].Scheme)}: {Form(wanted[0])}, {wanted[0].Scheme}:VALUE, or the address of its page.");
    }

    /// <summary>The page of an item for people; null if none is known.</summary>
    public Uri? PageOf(ExternalId id)
        => infos.FirstOrDefault(i => string.Equals(i.Scheme, id.Scheme, StringComparison.Ordinal))?.Pages.FirstOrDefault(p => !p.Contains('*', StringComparison.Ordinal)) is { } page
            ? new Uri($"https://www.{page.Replace(Hole, Uri.EscapeDataString(id.Value), StringComparison.Ordinal)}")
            : null;

    /// <summary>The value as its service writes it; null if the text is none.</summary>
    public static string? Value(IdInfo info, string text, bool numbers)
    {
        if (info.Digits == 0)
        {
            return text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? text : null;
        }

        var prefixed = text.StartsWith(info.Prefix, StringComparison.OrdinalIgnoreCase);
        var digits = prefixed ? text[info.Prefix.Length..] : text;
        return digits.Length is > 0 and <= MostDigits && digits.All(char.IsAsciiDigit) && digits.Any(c => c != '0') && (prefixed && info.Prefix.Length > 0 || numbers)
            ? info.Prefix + digits.TrimStart('0').PadLeft(info.Digits, '0')
            : null;
    }

    private static Uri? Address(string text)
    {
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : text.IndexOf('/', StringComparison.Ordinal) is > 3 and var slash && text[..slash].Contains('.', StringComparison.Ordinal) && !text[..slash].Contains(':', StringComparison.Ordinal) ? $"https://{text}" : null;
        return whole is not null && Uri.TryCreate(whole, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address : null;
    }

    private static (IdInfo Info, string Host, Regex Path) Page(IdInfo info, string page)
    {
        var slash = page.IndexOf('/', StringComparison.Ordinal);
        var id = info.Digits == 0 ? "[A-Za-z0-9_-]+" : $"{info.Prefix}[0-9]{{1,{MostDigits}}}";
        var path = Regex.Escape(page[slash..]).Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\{id}", $"(?<id>{id})", StringComparison.Ordinal);
        return (info, page[..slash], new Regex($"^{path}(/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture));
    }

    private static string Form(IdInfo info) => info.Digits == 0 ? "letters, digits, - and _" : info.Prefix.Length > 0 ? $"{info.Prefix} and digits, or the number alone from {ShortestNumber} digits" : "digits";

    private (ExternalId? Id, string? Problem) OfPage(Uri address, string? scheme)
    {
        var host = address.IdnHost;
        var ofHost = _pages.Where(p => string.Equals(host, p.Host, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{p.Host}", StringComparison.OrdinalIgnoreCase)).ToList();
        if (ofHost.Count == 0)
        {
            var known = string.Join(", ", _pages.Where(p => scheme is null || SchemeTree.IsBelow(p.Info.Scheme, scheme)).Select(p => p.Host).Distinct(StringComparer.Ordinal));
            return (null, $"Pages of {host} are not known.{(known.Length > 0 ? $" Give an address of {known}." : "")}");
        }

        ExternalId? other = null;
        foreach (var (info, _, path) in ofHost)
        {
            if (path.Match(address.AbsolutePath) is { Success: true } match && Value(info, match.Groups["id"].Value, numbers: true) is { } value)
            {
                var id = new ExternalId(info.Scheme, value);
                if (scheme is null || IsWanted(id, scheme))
                {
                    return (id, null);
                }

                other ??= id;
            }
        }

        return other is { } wrong
            ? (null, $"That is {wrong}, an id of {NameOf(wrong.Scheme)}; one of {NameOf(scheme!)} is wanted.")
            : (null, string.Create(CultureInfo.InvariantCulture, $"This address of {host} is of no title: there is no id in it."));
    }

    /// <summary>Below a scheme that has ids of its own stand those of other things, such as people: they are not wanted.</summary>
    private bool IsWanted(ExternalId id, string scheme) => IsKnown(scheme) ? string.Equals(id.Scheme, scheme, StringComparison.Ordinal) : SchemeTree.IsOf(id, scheme);

    private bool IsKnown(string scheme) => infos.Any(i => string.Equals(i.Scheme, scheme, StringComparison.Ordinal));

    private string NameOf(string scheme) => infos.FirstOrDefault(i => SchemeTree.IsBelow(i.Scheme, scheme)) is { } info ? $"{info.Name} ({scheme})" : scheme;
}
