namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>BCP 47 tags for the three-letter codes of stream details (ISO 639-2, both forms).</summary>
internal static class LanguageCodes
{
    private const string Table = "afr=af ara=ar bul=bg ben=bn bos=bs cat=ca ces=cs cze=cs cym=cy wel=cy dan=da deu=de ger=de ell=el gre=el eng=en spa=es est=et eus=eu baq=eu fas=fa per=fa fin=fi fra=fr fre=fr gle=ga glg=gl heb=he hin=hi hrv=hr hun=hu hye=hy arm=hy ind=id isl=is ice=is ita=it jpn=ja kat=ka geo=ka kaz=kk kor=ko lit=lt lav=lv mkd=mk mac=mk mal=ml msa=ms may=ms nld=nl dut=nl nor=no pol=pl por=pt ron=ro rum=ro rus=ru slk=sk slo=sk slv=sl sqi=sq alb=sq srp=sr swe=sv tam=ta tel=te tha=th tgl=tl tur=tr ukr=uk urd=ur vie=vi zho=zh chi=zh";
    private static readonly Dictionary<string, string> Tags = Table.Split(' ').ToDictionary(e => e[..3], e => e[4..], StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Codes = Tags.GroupBy(t => t.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The three-letter code that Kodi writes for a tag; tags that are not in the table stay as they are.</summary>
    public static string? ToCode(string? tag) => tag is null ? null : Codes.GetValueOrDefault(tag, tag);

    /// <summary>The tag; codes that are not in the table stay as they are, "und" and the like become null.</summary>
    public static string? ToTag(string? code)
    {
        var plain = code?.Trim().ToLowerInvariant();
        return plain is null or "" or "und" or "unk" or "mis" or "zxx" or "mul" || plain.Length > 20 ? null : Tags.GetValueOrDefault(plain, plain);
    }
}
