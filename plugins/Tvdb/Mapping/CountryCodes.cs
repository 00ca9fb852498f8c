namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>Countries: TheTVDB writes three letters (ISO 3166-1 alpha-3), everybody else two.</summary>
internal static class CountryCodes
{
    private const string Table = "AR=arg AT=aut AU=aus BE=bel BG=bgr BR=bra CA=can CH=che CL=chl CN=chn CO=col CZ=cze DE=deu DK=dnk EE=est EG=egy ES=esp FI=fin FR=fra GB=gbr GR=grc HK=hkg HR=hrv HU=hun ID=idn IE=irl IL=isr IN=ind IR=irn IS=isl IT=ita JP=jpn KR=kor LT=ltu LU=lux LV=lva MX=mex MY=mys NL=nld NO=nor NZ=nzl PE=per PH=phl PL=pol PT=prt RO=rou RS=srb RU=rus SE=swe SG=sgp SI=svn SK=svk TH=tha TR=tur TW=twn UA=ukr US=usa VE=ven VN=vnm ZA=zaf";
    private static readonly Dictionary<string, string> Letters = Table.Split(' ').ToDictionary(e => e[3..], e => e[..2], StringComparer.OrdinalIgnoreCase);

    /// <summary>Two letters; codes that are not in the table stay as they are.</summary>
    public static string? Two(string? code) => Values.Text(code) is { } known ? Letters.GetValueOrDefault(known, known) : null;
}
