using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Matching;

/// <summary>Countries by their codes and their names in English and Spanish, as film sites write them.</summary>
internal static class Countries
{
    private const string Table =
        "us=usa,united states,united states of america,estados unidos,eeuu,ee uu;gb=uk,united kingdom,great britain,england,reino unido,gran bretana;es=spain,espana;fr=france,francia;"
        + "de=germany,alemania,west germany,east germany,alemania del oeste,republica federal alemana;it=italy,italia;jp=japan,japon;cn=china;hk=hong kong;kr=south korea,korea,corea del sur,republic of korea;"
        + "in=india;mx=mexico;ar=argentina;br=brazil,brasil;ca=canada;au=australia;nz=new zealand,nueva zelanda;ie=ireland,irlanda;se=sweden,suecia;no=norway,noruega;dk=denmark,dinamarca;fi=finland,finlandia;"
        + "is=iceland,islandia;nl=netherlands,holland,paises bajos,holanda;be=belgium,belgica;ch=switzerland,suiza;at=austria;pt=portugal;pl=poland,polonia;cz=czech republic,czechia,republica checa,czechoslovakia,checoslovaquia;"
        + "hu=hungary,hungria;ro=romania,rumania;gr=greece,grecia;tr=turkey,turquia,turkiye;ru=russia,rusia,soviet union,urss,ussr,union sovietica,russian federation;ua=ukraine,ucrania;ir=iran;il=israel;eg=egypt,egipto;"
        + "za=south africa,sudafrica;cl=chile;co=colombia;pe=peru;uy=uruguay;cu=cuba;ve=venezuela;tw=taiwan;th=thailand,tailandia;id=indonesia;ph=philippines,filipinas;vn=vietnam;my=malaysia,malasia;sg=singapore,singapur;"
        + "rs=serbia,yugoslavia;hr=croatia,croacia;ba=bosnia and herzegovina,bosnia herzegovina,bosnia y herzegovina;bg=bulgaria;sk=slovakia,eslovaquia;si=slovenia,eslovenia;ee=estonia;lv=latvia,letonia;lt=lithuania,lituania;"
        + "ge=georgia;ma=morocco,marruecos;tn=tunisia,tunez;dz=algeria,argelia;lb=lebanon,libano;sa=saudi arabia,arabia saudi;lu=luxembourg,luxemburgo;mt=malta;ng=nigeria;ke=kenya,kenia;sn=senegal";

    private static readonly Dictionary<string, string> Codes = Load();

    /// <summary>The two-letter code; null if the name is not known.</summary>
    public static string? Code(string name)
    {
        var plain = LatinFolding.Fold(name).ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace('-', ' ').Trim();
        return Codes.GetValueOrDefault(plain);
    }

    private static Dictionary<string, string> Load()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Table.Split(';'))
        {
            var code = entry[..2];
            codes[code] = code;
            foreach (var name in entry[3..].Split(','))
            {
                codes[name] = code;
            }
        }

        return codes;
    }
}
