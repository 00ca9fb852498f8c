namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>TheTVDB's codes of languages (ISO 639-3, and a few of its own) and BCP 47 tags.</summary>
internal static class LanguageCodes
{
    private const string Table = "af=afr ar=ara az=aze be=bel bg=bul bn=ben bs=bos ca=cat cs=ces cy=cym da=dan de=deu el=ell en=eng eo=epo es=spa et=est eu=eus fa=fas fi=fin fr=fra ga=gle gl=glg he=heb hi=hin hr=hrv hu=hun hy=hye id=ind is=isl it=ita ja=jpn ka=kat kk=kaz km=khm ko=kor ku=kur la=lat lo=lao lt=lit lv=lav mk=mkd ml=mal mn=mon ms=msa my=mya ne=nep nl=nld no=nor pa=pan pl=pol pt=por ro=ron ru=rus sk=slk sl=slv sq=sqi sr=srp sv=swe sw=swa ta=tam te=tel th=tha tl=tgl tr=tur uk=ukr ur=urd uz=uzb vi=vie zh=zho zu=zul";
    private static readonly Dictionary<string, string> ToCodes = Table.Split(' ').ToDictionary(e => e[..2], e => e[3..], StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, string> ToTags = Table.Split(' ').ToDictionary(e => e[3..], e => e[..2], StringComparer.OrdinalIgnoreCase);

    /// <summary>TheTVDB's code of a tag; it keeps the Portuguese of Brazil and Chinese in traditional letters apart.</summary>
    public static string Code(string tag) => tag.ToLowerInvariant() switch
    {
        "pt-br" => "pt",
        "zh-tw" or "zh-hk" or "zh-hant" => "zhtw",
        "nb" or "nn" => "nor",
        var lower => ToCodes.GetValueOrDefault(lower.Split('-')[0], lower.Split('-')[0]),
    };

    /// <summary>The tag of a code; null for none.</summary>
    public static string? Tag(string? code) => Values.Text(code)?.ToLowerInvariant() switch
    {
        null or "und" or "zxx" or "mul" => null,
        "pt" => "pt-BR",
        "zhtw" => "zh-TW",
        var lower => ToTags.GetValueOrDefault(lower, lower),
    };
}
