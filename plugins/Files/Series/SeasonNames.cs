using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>The season that a folder's name tells, in the languages that media centres know.</summary>
internal static partial class SeasonNames
{
    /// <summary>A name that says season and nothing else: <c>Season 01</c>, <c>S1</c>, <c>2. Staffel</c>, <c>第1季</c>; null for any other.</summary>
    public static int? Plain(string name)
    {
        if (name.Length > 80 || name.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return null;
        }

        var match = Worded().Match(name);
        match = match.Success ? match : Numbered().Match(name);
        return match.Success ? int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>As <see cref="Plain"/>, and what says season only inside of a series' folder: <c>Specials</c>, <c>OVA</c>, <c>02</c>.</summary>
    public static int? Inside(string name) => Plain(name)
        ?? (Specials().IsMatch(name) ? 0 : BareNumber().Match(name) is { Success: true } bare ? int.Parse(bare.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null);

    /// <summary>Whether a folder's name may be that of a release of a season or an episode; a quick look before it is parsed.</summary>
    public static bool MayTell(string name) => Hint().IsMatch(name);

    private const string Words = "season|series|staffel|saison|temporada|stagione|seizoen|sezon|sezona|sezóna|séria|seria|série|sesong|säsong|sæson|kausi|évad|evad|сезон|сезона|mùa|musim|シーズン|시즌|σεζόν|κύκλος|עונה|الموسم";

    [GeneratedRegex(@"^(?:(?:" + Words + @")[ ._\-#]{0,3}|s)0*(?<n>[0-9]{1,4})(?:$|[ ._\-]*[\(\[\-–:,].*$|[ ._]+(?:uncut|complete|komplett|completa|complète|[0-9]{3,4}p|bluray|dvd|web).*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^(?:0*(?<n>[0-9]{1,3})(?:\.|ª|º|°|a|e|ème|er|st|nd|rd|th)?[ ._\-]{0,3}(?:" + Words + @")|第[ ]?0*(?<n>[0-9]{1,3})[ ]?(?:季|期|シーズン))(?:$|[ ._\-]*[\(\[\-–].*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:(?:tv[ ._-])?specials?|s0+|ovas?|oads?|onas?|spezials?|sonderfolgen|spéciaux|speciaux|épisodes spéciaux|especiales|especiais|speciali|specialer|spesialer|erikoisjaksot|odcinki specjalne|speciály|különkiadások|спецвыпуски|спэшлы|特典|特別編|スペシャル|特别篇|스페셜)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Specials();

    [GeneratedRegex("^[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"(?<![a-z0-9])[st][0-9]{1,4}(?![a-z0-9]*p\b)|[0-9]x[0-9]{2}|(?:" + Words + @")[ ._\-]{0,3}[0-9]|[0-9]{4}[ ._-][0-9]{2}[ ._-][0-9]{2}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hint();
}
