using System.Text.RegularExpressions;

namespace MediaBridge.Core.Naming;

/// <summary>The forms in which names give seasons and episodes.</summary>
internal static partial class EpisodePatterns
{
    private const RegexOptions Usual = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>S01E02, T1E02, S01.E02, S01 - E02, S01 Ep 02, S01E02E03, S01E02-E04, S01E02-04, S01E02.S01E03, s03-x02.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?:[st]o?|sn|se)(?<s>[0-9]{1,4})(?:(?:[ ._-]{0,2}|[ ._]-[ ._]|x)(?:ep|e)[ ._-]?[(\[#]?(?<e>[0-9]{1,5})|-x(?<e>[0-9]{2}))(?![0-9])(?:[ ._]of[ ._]?(?<c>[0-9]{1,3})(?![0-9a-z]))?(?:v(?<v>[0-9])(?![0-9])|(?<half>[ab])(?![a-z0-9])|(?<dec>\.5)(?![0-9]))?(?<m>(?:[ ._]?(?:[-~+&]|(?<=[ ._])(?:to|a|à|and|et)(?=[ ._]))[ ._]?(?:s[0-9]{1,4})?[ ._]?(?:ep|e)|[ ._]?(?:s[0-9]{1,4})?(?:ep|e)|[-~+&]|to(?=[0-9])|[ ](?=(?:[0-9]{2}[ ])*[0-9]{2}$))[0-9]{1,5}(?=to[0-9]|e[0-9p]|s[0-9]|v[0-9]|[^a-z0-9!]|$))*(?:v(?<v>[0-9])(?![0-9]))?", Usual)]
    public static partial Regex SeasonEpisode();

    /// <summary>The same run together with the title, ZooS01E02, Zoo1x02, or without its second letter, S0102.</summary>
    [GeneratedRegex(@"(?<=[a-z])s(?<s>[0-9]{2})e(?<e>[0-9]{2,3})(?<m>(?:-?e)[0-9]{2,3}(?![a-z0-9]))*(?![a-z0-9])|(?<=[a-z])(?<s>[0-9]{1,2})x(?<e>[0-9]{2})(?=[ ._)\]-]|$)|(?<![a-z0-9])s(?!19|20[0-4])(?<s>[0-3][0-9])(?<e>[0-9]{2})(?![a-z0-9])", Usual)]
    public static partial Regex Tight();

    /// <summary>1x02, 01x02-01x04, 1x02x03, 1x02 - x03, [05x07], 2009x09, 8x01_02, 1x02v2.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])s?(?<s>[0-9]{1,2}|19[2-9][0-9]|20[0-4][0-9])(?:x(?!26[3-6](?![0-9]))(?!(?<=(?<![0-9])[0-9][.,+][0-9]x)[0-9](?![0-9]))|(?<=[ ._-][0-9]{1,2})e(?=[0-9]{2}(?![0-9a-z])))(?<e>[0-9]{1,3})(?![0-9])(?:v(?<v>[0-9])(?![a-z0-9]))?(?<m>(?:[ ._]?-[ ._]?(?:[0-9]{1,2}|19[2-9][0-9]|20[0-4][0-9])x|[ ]-[ ]x(?!26[3-6])(?=[0-9]{2})|[ ._](?:to|à)[ ._](?:[0-9]{1,2}x)?|[ ]?[~&+][ ]?(?:[0-9]{1,2}x)?|[ ._][0-9]{1,2}x(?=[0-9]{2})|-[xe]?|x|_)[0-9]{1,3}(?![a-wyz0-9]))*(?![a-wyz0-9])", Usual)]
    public static partial Regex Cross();

    /// <summary>Season 1 Episode 2 and the like in other languages.</summary>
    [GeneratedRegex(@"(?<![a-z])(?:seasons?|saisons?|staffel|temporadas?|temp|stagion[ei]|seizoen|sezon|сезон|series|se)[ ._:№#-]{0,3}(?<s>[0-9]{1,4})[ ._,:/(-]{1,3}(?:episodes?|episodios?|eps?|folgen?|cap[ií]tulos?|cap|afl|odcinek|odc|эпизод|сери[ия]|e)[ ._:#№(-]{0,3}(?<e>[0-9]{1,5})(?<m>(?:[-~]|[ ][-~&][ ]|[ ](?:to|a|à|al|ao|and|et|und|y)[ ])[0-9]{1,4}(?![a-z0-9]))?(?![0-9])(?:[ ]?(?:of|из)[ ]?(?<c>[0-9]{1,3})(?![0-9]))?", Usual)]
    public static partial Regex Spoken();

    /// <summary>The number before the word: 2 сезон 24 серия, 2 сезон: 1-20 серии из 20, 3.sezon.22.seria, 2.Sezon.7.Bölüm.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?<s>[0-9]{1,2})(?:-?[йя]|ª|º|a)?[ ._-]{0,2}(?:sezon|sez|сезон|temporada|staffel|saison)[ ._,:/-]{1,3}(?<e>[0-9]{1,4})(?<m>-[0-9]{1,4})?(?:-?[йя])?[ ._-]{0,2}(?:b[oö]l[uü]m|seri[aijy]+a?|ser(?=[ ._])|сери[ийяю]|сер|cap[ií]tulo|folge|episodio)(?![a-zа-я])(?:[ ]?из[ ]?(?<c>[0-9]{1,3})(?![0-9]))?", Usual)]
    public static partial Regex Reversed();

    /// <summary>Spanish chapters, season and episode in one number: [Cap.102], Cap.111_120.</summary>
    [GeneratedRegex(@"(?<![a-z])(?<!web[ ._-])cap[ ._]{0,2}(?<s>[0-9]{1,2})(?<e>[0-9]{2})(?:[_-](?<s2>[0-9]{1,2})(?<e2>[0-9]{2}))?(?:[ ._]?final)?(?![0-9])", Usual)]
    public static partial Regex Chapter();

    /// <summary>2/S01/E… is rare: S06.01 before a tag.</summary>
    [GeneratedRegex(@"(?<=[ ._])s(?<s>[0-9]{2})[._](?<e>[0-9]{2})(?=[ ._](?:19|20)[0-9]{2}|[ ._][a-z])", Usual)]
    public static partial Regex Dotted();

    /// <summary>E02, Ep02, Episode 2, Folge 2, E02-03, Ep01-12.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?:(?<w>cap(?=[ ._-]{1,2}[0-9]{1,2}(?![0-9]))|episodes?|episodios?|folgen?|aflevering|afl|épisode|cap[ií]tulos?|odcinek|odc|эпизод|сери[ия])[ ._:+-]{0,3}|eps?[ ._-]{0,2}[(\#]?|e(?=[0-9]{2}|[0-9](?:[ ._-]|$)))(?<e>[0-9]{1,4})(?<dec>\.5(?![0-9]))?(?:v(?<v>[0-9]))?(?<m>(?:[-~]|[ ._]?(?:[~&+]|(?<=[ ._])(?:to|a|à|al|ao|and|et)(?=[ ._]))[ ._]?(?:ep|e)?(?=[0-9]{2})|[ ._]?-[ ._]?(?:ep?(?=[0-9]{2})|(?=[0-9]{2,4}[ ._]*(?:$|[\[(\])])))|e(?=[0-9]{2})|[ ._](?=(?:[0-9]{2}[ ._])*[0-9]{2}$))[0-9]{1,4}(?=e[0-9]|[^a-z0-9]|$))*(?:[ ._]?(?:of|sur|из|iz)[ ._]?(?<c>[0-9]{1,3}))?(?![0-9a-z])", Usual)]
    public static partial Regex EpisodeOnly();

    /// <summary>第02話, 第01-15集, 60.Bölüm, #957, (1 of 6), 1008話, 24集.</summary>
    [GeneratedRegex(@"第(?<e>[0-9]{1,4})(?<m>[-~][0-9]{1,4})?[ ]?[话話集回]|(?<![0-9全])(?<e>[0-9]{1,4})[话話集回]|(?<![a-z0-9])(?<e>[0-9]{1,4})[ .]{0,2}(?:b[oö]l[uü]m|blm|сери[ия]|сер|seri[aiy]a?)(?![a-zа-я])|(?<=[ ._])\#(?<e>[0-9]{1,4})(?<m>-[0-9]{1,4})?(?![0-9])|(?<![a-z0-9])(?<!(?:season|saison|temporada|stagione)s?[ ._]*)(?:part[ ._])?(?<e>[0-9]{1,3})(?<m>-[0-9]{1,3})?(?:[ ._]?(?:of|iz|из)[ ._]?|[ ._](?:von|sur)[ ._])(?<c>[0-9]{1,3})(?![0-9])", Usual)]
    public static partial Regex Counted();

    /// <summary>S01, S01-S03, S01-05, S01 S04, S2014, S 01.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])s?(?<s>[0-9]{1,2})[ ._-]?(?:xe|ex|e|x)[ ._-]?all(?![a-z0-9])|(?<![a-z0-9])s[ ]?(?<s>[0-9]{1,4})(?:(?<m>(?:[ ._]?(?:[-~&+/,]|--|(?<=[ ._])(?:to|and|a|à)(?=[ ._]))[ ._]?s|[ ._]?s|[-~&+]|[ ](?![0-9]{1,2}[ ][0-9]{2,4}(?![0-9a-z])))[0-9]{1,2}(?=[ ._,)\]&+s-]|$))|(?<m>[ ._][0-9]{2}(?=(?:[ ._][0-9]{2})*$)))*(?![a-df-z0-9]|e(?!xtras))", Usual)]
    public static partial Regex SeasonShort();

    /// <summary>Season 1, Seasons 1 &amp; 2, Season 1-5, Saison 12, Temporada 4, Stagione 3, Season II, Season 1.2.3~5.</summary>
    [GeneratedRegex(@"(?<![a-z])(?<![0-9][ ]?(?:st|nd|rd|th|ª|º|°)[ ._])(?:seasons?|saisons?|staffeln?|temporadas?|temp?|stagion[ei]|seizoen|sezon|(?<=complete[ ._])series(?=[ ._][0-9])|series(?=[ ._][0-9]{1,2}(?:[ ._]{0,2}$|[ ._]\(|[ ._](?:part|dis[ck]|complete|[0-9]{1,2}[ ._]?of|[0-9]{3,4}[ip]|hdtv|dvd|web|blu)))|сезоны?)[ ._:№#-]{0,3}[(]?(?:(?<s>[0-9]{1,4})(?<m>(?:[ ._]?(?:[-~&+]|and|to|à|a|,)[ ._]?[&]?[ ]?(?:season[ ._])?|[.]|:[ ]?|[ ])[0-9]{1,2}(?=[ ._)\]~&,:-]|$))*(?:[ ._](?:of|sur)[ ._](?<c>[0-9]{1,2}))?|(?<=[ ._-])(?<r>i{1,3}|iv|v|vi{1,3}|ix|xi{0,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|un|deux|trois|quatre|cinq|sept|huit|neuf|dix))(?![a-z0-9])", Usual)]
    public static partial Regex SeasonWord();

    /// <summary>The same in languages that are rare in names: Kausi 1, Säsong 2, 시즌 3.</summary>
    [GeneratedRegex(@"(?<![a-z])(?:kausi|s[æä]song?|sezóna|시즌|シーズン)[ ._:-]{0,3}(?<s>[0-9]{1,4})(?<m>-[0-9]{1,2})?(?![a-z0-9])", Usual)]
    public static partial Regex SeasonRare();

    /// <summary>2nd Season, Third Season, 1ª a 8ª Temporada.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?:(?<s>[0-9]{1,2})(?:ª|º|°)?(?<m>[ ](?:a|à|e|y|-)[ ][0-9]{1,2})(?:ª|º|°)[ ._]{0,2}(?:temporadas?|stagion[ei])|(?<s>[0-9]{1,2})(?:[ ]?(?:st|nd|rd|th)[ ._]season|\.[ ]season|(?:ª|º|°|a|-?й)?[ ._]{0,2}(?:temporada|stagione|staffel|sezona?|sezóna|kausi|s[æä]song?|évad|сезон))|(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[ ._]season)(?![a-zа-я0-9])|第(?<s>[0-9一二三四五六七八九十]{1,2})[季期]", Usual)]
    public static partial Regex SeasonOrdinal();

    /// <summary>Part 2, Part Two, Pt.2, Part II, Vol. 1.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?:part|parte|pt)[ ._-]?(?<p>[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|i{1,3}|iv|vi{0,3}|ix|xi{0,3})(?![a-z0-9])", Usual)]
    public static partial Regex Part();

    /// <summary>An absolute number in front of season and episode: "- 027 - S02E02", "214 10x14".</summary>
    [GeneratedRegex(@"(?:(?<=[ ._])-[ ._]+|(?<=^|[ ._]))(?<e>[0-9]{2,4})(?<dec>\.5)?(?<m>-[0-9]{2,4})*[ ._]*(?:-[ ._]+)?[(\[]?$", Usual)]
    public static partial Regex AbsoluteBefore();

    /// <summary>The same behind it: "S02E02 - 027 -", "10x14 214", "[0994]", "(001-003)".</summary>
    [GeneratedRegex(@"\G[ ._]*(?:-[ ._]+)?(?<b>[\[(])?(?<e>[0-9]{2,4})(?<m>-[0-9]{2,4})*[\])]?(?=[ ._]*(?:-[ ._]|$|\[|\())", Usual)]
    public static partial Regex AbsoluteAfter();

    /// <summary>A number by itself: at the end, before a bracket or a dash with blanks; with a version, as a range, in brackets.</summary>
    [GeneratedRegex(@"(?:(?<dash>[ ._]-[ ._]*)|(?<br>[\[(])|(?<tight>(?<=[a-z])-(?=[0-9]{2,4}[\[(]))|(?<![0-9]\.|(?:^|[ ._])[hx])(?<!(?:^|[ ._])(?:vol|volume|part|pt|no|nr|chapter)[ ._]?)(?:[ _]|(?<![0-9])\.)(?:-[ ._]?)?)(?<e>[0-9]{1,4})(?:(?<dec>\.5(?:\.[0-9])?)|(?<half>[a-d])(?=[ ._]*[\[(-]|$))?(?:[ _]?v(?<v>[0-9]))?(?<m>[ _]?[-~][ _]?[0-9]{2,4}(?:v[0-9])?|[ ._]?[&+][ ._]?[0-9]{2,4}|[ ](?:ao|to|à)[ ][0-9]{2,4})*(?:[ ._]?\(?(?:end|fin|完|final)\)?)?(?=[ ._]*(?:$|[\[(\])])|[ ._]+-[ ._]|[ ]\+[ ]|[ ._]+(?:vostfr|dvd|vf)(?![a-z])|[ ._]+(?:480|576|720|1080|2160)[ip]?(?![0-9a-z]))", Usual)]
    public static partial Regex Bare();

    /// <summary>A number in front: "01 - Title", "03-Title", "003. Title", "003-005. Title".</summary>
    [GeneratedRegex(@"^(?:\[[^\]]{1,40}\][ ._]?)?(?<e>[0-9]{2,3}(?=-[0-9]{2,3}(?:\.?[ ]))|0[0-9]{1,2}|[0-9]{2}(?=[ ._]-[ ._]))(?<m>-[0-9]{2,3})?(?:[ ._]*-[ ._]*|\.[ ])(?=[^0-9 ._])", Usual)]
    public static partial Regex Leading();

    /// <summary>Season and episode in one number of three or four digits. With regard for case, since no code is generated for back references without.</summary>
    [GeneratedRegex(@"(?<=[a-zA-Z0-9!)][ ._-])(?<s>[1-9]|[0-4][0-9])(?<e>[0-9]{2})(?<m>[ ._](?:\k<s>)[0-9]{2})?(?=[ ._-]|$)", RegexOptions.CultureInvariant)]
    public static partial Regex Joined();

    /// <summary>Season and episode apart by a dot or a dash, in brackets, in front or between dashes: "[5.01]", "2-06. Title", "Show - 6.01 - Title", "Episode 1.22"; together in a bracket before words, "Show [501] Title".</summary>
    [GeneratedRegex(@"(?<=^[^\[\]]*[a-z][ ])\[(?<s>[1-9])(?<e>0[1-9]|[12][0-9])\](?=[ ]+[a-z])|\[(?<s>[0-9]{1,2})\.(?<e>[0-9]{2,3})\]|^(?<s>[1-9]|[1-3][0-9])\.(?<e>[0-9]{2})[ ]-[ ](?=[^0-9 ._])|^(?<s>[1-9]|[1-3][0-9])-(?<e>[0-9]{2})(?:\.?[ ]|[ ._]-[ ._]|_)(?=[^0-9 ._])|(?<=[ ]-[ ])(?<s>[0-9]{1,2})\.(?<e>[0-9]{2})(?=[ ]-[ ])|(?<![a-z])(?:episode|ep)[ ._]\#?(?<s>[0-9]{1,2})\.(?<e>[0-9]{2})(?=[ ])", Usual)]
    public static partial Regex Apart();

    /// <summary>The same at the end of a name that has no tags: "show_03_19", "Show.02.09".</summary>
    [GeneratedRegex(@"(?<=[a-z](?<sep>[._-]))(?<s>0[1-9]|[12][0-9])[._](?<e>[0-3][0-9])$", Usual)]
    public static partial Regex Pair();

    /// <summary>Season and episode in front: "102 - The Title".</summary>
    [GeneratedRegex(@"^(?<s>[1-9])(?<e>[0-9]{2})[ ._]-[ ._](?=[a-z])", Usual)]
    public static partial Regex LeadingJoined();

    /// <summary>Discs of a season: S01D02, S01D02-D04, S01D02&amp;4-6.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])s(?<s>[0-9]{1,2})[ ._-]?d(?:vd|is[ck])?(?<e>[0-9]{1,2})(?<m>(?:[-~&+]d?|d)[0-9]{1,2}(?=d[0-9]|[^a-z0-9]|$))*(?![a-z0-9])", Usual)]
    public static partial Regex Discs();

    /// <summary>A number among words in a season's folder: "Show 03 Title", "Show.103".</summary>
    [GeneratedRegex(@"(?<=[a-z][ ._-]+)(?<!(?:^|[ ._-])[hx][ ._-])(?<e>0[1-9]|[1-9][0-9]|0?[1-9][0-9]{2}|(?!19|20)[1-9][0-9]{3})(?=[ ._-]|$)", Usual)]
    public static partial Regex AmongWords();

    /// <summary>A number in front of a name in a season's folder: "01 Pilot".</summary>
    [GeneratedRegex(@"^(?<e>[0-9]{1,3})(?:[ ._-]+(?=[^0-9 ._-])|[ ](?=[0-9]{1,3}[ ][a-z])|[ ]*-[ ]+|\.[ ]+|$)", Usual)]
    public static partial Regex InSeason();

    /// <summary>The same in a show's folder, where only what looks like an episode is one: "06 Two Doors", "12. Two Doors", "12".</summary>
    [GeneratedRegex(@"^(?:(?<e>0[0-9]{1,2})[ ._-]+(?=[^0-9 ._-])|(?<e>[0-9]{2})(?:\.[ ]+|[ ]-[ ])|(?<e>[0-9]{1,3})$)", Usual)]
    public static partial Regex InShow();

    /// <summary>Openings and endings, mostly without credits: "NCOP1", "ED2", "OP4a".</summary>
    [GeneratedRegex(@"(?<=[ ._-])(?:nc(?:op|ed)[ ]?[0-9]{0,2}[a-z]?(?![a-z0-9])|(?:op|ed)[0-9]{1,2}[a-z]?(?=[ ._]*(?:$|[\[(])))", Usual)]
    public static partial Regex Opening();

    /// <summary>Specials of anime: "SP01", "Special 2".</summary>
    [GeneratedRegex(@"(?<=[ ._-])(?:sp|special)[ ._]?(?<e>[0-9]{1,2})(?=[ ._]*(?:$|[\[(]))", Usual)]
    public static partial Regex Special();

    /// <summary>What follows the number in French anime releases.</summary>
    [GeneratedRegex(@"^[ ._]+(?:vostfr|vf)(?![a-z])", Usual)]
    public static partial Regex French();

    /// <summary>A part of a season: "S07.Vol.1", "S06.P1".</summary>
    [GeneratedRegex(@"\G[ ._-]+(?:vol|p|pt|part|volume)[ ._]?(?<p>[0-9]{1,2})(?![a-z0-9])", Usual)]
    public static partial Regex SeasonPart();
}
