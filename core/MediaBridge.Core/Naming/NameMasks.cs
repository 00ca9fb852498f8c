using System.Text.RegularExpressions;

namespace MediaBridge.Core.Naming;

/// <summary>Takes out of a segment what is marked as no title: ids, edition tags, web sites, checksums, sizes, reposters' tails. Blanks take its place, so that positions stay.</summary>
/// <remarks>Forms of ids: Plex <c>{tmdb-603}</c>, Jellyfin and Emby <c>[tmdbid-603]</c> and <c>[tmdbid=603]</c>, Radarr <c>{imdb-tt0133093}</c>, bare <c>tt0133093</c>.</remarks>
internal static partial class NameMasks
{
    private const int LongestTail = 48;

    /// <summary>A site in a bracket in front has its dot among the first characters.</summary>
    private const int LongestSite = 24;

    private const RegexOptions Usual = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Domains of sites that put their address into names; behind <c>www.</c> any will do.</summary>
    private const string Domains = "co\\.uk|co\\.nz|co\\.za|org\\.au|net\\.au|com\\.au|org\\.ru|com\\.br|com|org|net|info|tv|to|me|cc|co|io|biz|ru|ro|de|eu|in|pl|fr|es|it|ca|nl|gov|edu|cz|ch|tw|nu|xyz|dk|hu|ws|vip|lol|site|online|sbs|re";

    private static readonly System.Buffers.SearchValues<string> SiteHints = System.Buffers.SearchValues.Create(
        ["www.", "www ", "ww.", "www,", "@", ".com", ".org", ".net", ".info", ".tv", ".to", ".me", ".cc", ".co", ".io", ".biz", ".ru", ".ro", ".de", ".eu", ".in", ".pl", ".fr", ".es", ".it", ".ca", ".nl", ".gov", ".edu"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The segment as rules read it; what was taken out goes to <paramref name="matches"/>.</summary>
    public static string Apply(string text, List<NameMatch> matches, List<(string Service, string Value)> ids)
    {
        var buffer = Plain(text);
        text = new string(buffer);
        if (text.Contains("db", StringComparison.OrdinalIgnoreCase))
        {
            foreach (Match match in IdTag().Matches(text))
            {
                AddId(match.Groups["service"].Value.ToLowerInvariant(), match.Groups["id"].Value.ToLowerInvariant(), match, matches, ids);
                Blank(buffer, match);
            }
        }

        if (text.Contains("tt", StringComparison.OrdinalIgnoreCase))
        {
            foreach (Match match in BareImdb().Matches(text))
            {
                AddId("imdb", match.Groups["id"].Value.ToLowerInvariant(), match, matches, ids);
                Blank(buffer, match);
            }
        }

        if (text.Contains("{edition-", StringComparison.OrdinalIgnoreCase))
        {
            Take(EditionTag(), text, buffer, matches, NameFields.Edition);
        }

        text = new string(buffer);
        if (text.AsSpan().ContainsAny(SiteHints) || (text is ['[' or '(', ..] && text.IndexOf('.', StringComparison.Ordinal) is > 0 and < LongestSite))
        {
            Sites(text, buffer, matches);
        }

        text = new string(buffer);
        if (FormHints.HasBracketOfEight(text))
        {
            Take(Checksum(), text, buffer, matches, NameFields.Crc32);
        }

        if (FormHints.MayHaveSize(text))
        {
            Take(Bytes(), text, buffer, matches, NameFields.Size);
            Take(Rate(), text, buffer, matches, "");
        }

        if (text.Contains('月', StringComparison.Ordinal))
        {
            foreach (Match match in NewSeason().Matches(new string(buffer)))
            {
                Blank(buffer, match);
            }
        }

        Tails(buffer, matches);
        return new string(buffer);
    }

    /// <summary>Whether a name is a hash or the like, which says nothing.</summary>
    public static bool IsNoName(string text) => FormHints.MayBeHash(text) && Hash().IsMatch(text.AsSpan().Trim());

    /// <summary>Full-width digits and brackets as their usual forms, other separators as blanks; the length stays.</summary>
    private static char[] Plain(string text)
    {
        var buffer = text.ToCharArray();
        if (buffer is ['[', '[', ..])
        {
            buffer[0] = ' ';
        }

        for (var i = 0; i < buffer.Length; i++)
        {
            var c = buffer[i];
            buffer[i] = c switch
            {
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                '【' or '［' => '[',
                '】' or '］' => ']',
                '（' => '(',
                '）' => ')',
                '★' or '\u3000' or '\u00a0' => ' ',
                '–' => '-',
                '<' or '>' => ' ',
                'х' or 'Х' or '×' or '*' when i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) => 'x',
                _ => c,
            };
        }

        return buffer;
    }

    private static void Sites(string text, char[] buffer, List<NameMatch> matches)
    {
        foreach (Match match in Site().Matches(text))
        {
            matches.Add(new NameMatch(NameFields.Website, match.Groups["site"].Value, match.Groups["site"].Index, match.Groups["site"].Index + match.Groups["site"].Length));
            Blank(buffer, match);
        }
    }

    /// <summary>Tails of those who post a name again; and of samples.</summary>
    private static void Tails(char[] buffer, List<NameMatch> matches)
    {
        for (var text = new string(buffer).TrimEnd(); FormHints.MayHaveTail(text) && Tail().Match(text, Math.Max(0, text.Length - LongestTail)) is { Success: true, Index: > 0 } match; text = text[..match.Index].TrimEnd())
        {
            if (match.Groups["s"].Success && match.Value[0] != '-' && text.AsSpan(0, match.Index).FirstIn('0', '9') < 0)
            {
                // "Free.Sample" is a title.
                break;
            }

            var value = match.Groups["o"].Success ? "Obfuscated" : match.Groups["p"].Success ? "Repost" : match.Groups["s"].Success ? "Sample" : match.Groups["t"].Success ? "Trailer" : null;
            if (value is not null && !matches.Exists(m => m.Value is string v && v == value))
            {
                matches.Add(new NameMatch(NameFields.Other, value, match.Index + 1, match.Index + match.Length));
            }

            Blank(buffer, match);
        }
    }

    private static void Take(Regex regex, string text, char[] buffer, List<NameMatch> matches, string field)
    {
        foreach (Match match in regex.Matches(text))
        {
            var name = field;
            var value = match.Groups["v"].Value.Trim();
            if (field == NameFields.Size)
            {
                value = value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            }
            else if (field.Length == 0)
            {
                name = match.Groups["f"].Success ? NameFields.FrameRate : match.Groups["u"].ValueSpan[0] is 'k' or 'K' ? NameFields.AudioBitRate : NameFields.VideoBitRate;
                value = match.Groups["f"].Success ? value + "fps" : value + match.Groups["u"].ValueSpan[..1].ToString().ToUpperInvariant() + "bps";
            }

            if (value.Length > 0)
            {
                matches.Add(new NameMatch(name, value, match.Index, match.Index + match.Length));
                Blank(buffer, match);
            }
        }
    }

    private static void AddId(string service, string value, Match match, List<NameMatch> matches, List<(string Service, string Value)> ids)
    {
        var isTitle = value.StartsWith("tt", StringComparison.Ordinal);
        if (service == "imdb")
        {
            value = isTitle ? value : "tt" + value.PadLeft(7, '0');
        }
        else if (isTitle || !long.TryParse(value, out var number) || number == 0)
        {
            return;
        }

        if (!ids.Contains((service, value)))
        {
            ids.Add((service, value));
            matches.Add(new NameMatch(service + "_id", value, match.Index, match.Index + match.Length));
        }
    }

    private static void Blank(char[] buffer, Capture match) => buffer.AsSpan(match.Index, match.Length).Fill(' ');

    [GeneratedRegex(@"[\{\[\(]\s*(?<service>imdb|tmdb|tvdb)(?:id)?\s*[-=: ]\s*(?<id>tt[0-9]{7,10}|[0-9]{1,10})\s*[\}\]\)]", Usual)]
    private static partial Regex IdTag();

    [GeneratedRegex(@"[\[\(\{]?(?<![a-z0-9])(?<id>tt[0-9]{7,10})(?![a-z0-9])[\]\)\}]?", Usual)]
    private static partial Regex BareImdb();

    [GeneratedRegex(@"\{edition-(?<v>[^{}]*)\}", Usual)]
    private static partial Regex EditionTag();

    [GeneratedRegex(@"[\[\(]\.?[ ]*(?<site>www\.[a-z0-9-]+(?:\.[a-z]{2,12}){1,2}|(?!yts\.)[a-z0-9-]{3,}\.(?:" + Domains + @"))[ ]*\.?[\]\)](?:[ ._]*-[ ._]+|@)?|(?<![a-z0-9])(?<site>www\.(?!s[0-9]{2})[a-z0-9-]+\.(?!s[0-9])[a-z]{2,6}(?:\.[a-z]{2}(?![a-z0-9.]))?)(?![a-z0-9])(?:[ ._]*-[ ._]+)?|^[\[\{(]?(?<site>w{2,3}[., ]{1,2}[a-z0-9-]+[. ][a-z]{2,6})[\]\})]?[ ._]*-[ ._]+|\{(?<site>www\.[a-z0-9-]+\.[a-z]{2,6})\}|^(?<site>[a-z0-9-]{3,}\.(?:" + Domains + @"))(?:[ ]*-[ ]+|_|@)|^(?<site>[a-z0-9-]+\.(?:co|com|org|net)\.[a-z]{2})$|\.(?<site>[a-z0-9-]{3,}\.com)$|^@(?<site>[a-z0-9_]+)[ ._-]+|@(?<site>[a-z]{2,}[a-z0-9_.]*)$", Usual)]
    private static partial Regex Site();

    /// <summary>"04月新番": new in April.</summary>
    [GeneratedRegex(@"[0-9]{1,2}月新番")]
    private static partial Regex NewSeason();

    [GeneratedRegex(@"[\[\(](?<v>[0-9a-f]{8})[\]\)]", Usual)]
    private static partial Regex Checksum();

    [GeneratedRegex(@"(?<![a-z0-9])(?<v>[0-9]{1,4}(?:[.,][0-9]{1,2})?[ -]?[kmgt]b)(?![a-z0-9])", Usual)]
    private static partial Regex Bytes();

    [GeneratedRegex(@"(?<![a-z0-9])(?<v>[0-9]{2,5})[ ]?(?<u>kbps|kbit|mbps|kbits|mbits)(?![a-z])|(?<=(?:^|[ ._-])(?:[0-9]{3,4}[pi])?)(?<v>[0-9]{2,3}(?:\.[0-9]{1,3})?)[ ]?(?<f>fps)(?![a-z])", Usual)]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:[-. ](?<o>Obfuscated|Obfuscation|Scrambled)|[-. ](?<p>NZBgeek|postbot|xpost|AsRequested|AlternativeToRequested|BUYMORE|Chamele0n|GEROV|WhiteRev|RePACKPOST|Rakuv[a-z0-9]*)|-(?<p>Pre|RP|4P|4Planet|AlteZachen)|(?<=-[a-z0-9]{2,20})-(?<p>[14])|(?<!-x[0-9]{1,2})-(?<t>trailer)[0-9]?|[-._ ](?<s>sample)|[-_ ]+(?:proof)|\s*[\[(](?:rartv|rarbg|eztv|ettv|TGx|PublicHD|cttv|vtv|no-rar|www[^\])]*)[\])][ -]*|(?<=-[a-z0-9]{2,20})[ ](?:eztv|ettv|rartv|TGx)|(?<=[a-z0-9])[-_.]+)$", Usual)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:_unpack[ _-]+)?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|abc\.xyz(?:\.[0-9a-f]+)?|(?:abc\.xyz\.)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[a-z0-9]*[0-9][a-z]*[0-9])[a-z0-9]{24,}|(?=[a-z0-9]*[0-9][a-z]+[0-9])(?=[A-Za-z0-9]*[a-z][A-Z][a-zA-Z0-9]*[A-Z][a-z])[a-z0-9]{20,}|password.{10,}yenc|backup_[0-9]{5,}s[0-9]{2}-[0-9]{2}|[0-9]{6}_[0-9]{2}|[a-z0-9]{10,14} [a-z0-9]{24,32})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
