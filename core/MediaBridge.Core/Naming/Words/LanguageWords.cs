namespace MediaBridge.Core.Naming;

/// <summary>Languages: our tag (BCP 47), the name in English, keys (names and codes). They count only behind a title.</summary>
internal static class LanguageWords
{
    public const string List = """
        multi|Multiple languages|multi multilang multilingual mul
        en|English|english eng ing inglés ingles anglais en
        fr|French|french français francais fre fra vf fr
        de|German|german deutsch ger deu swissgerman videomann de
        es|Spanish|spanish español espanol castellano esp spa es
        es-419|Spanish|latino latin
        it|Italian|italian italiano ita it
        pt|Portuguese|portuguese por pt
        pt-BR|pt-BR|brazilian ptbr pob dublado
        nl|Dutch|dutch nld dut nl
        nl-BE|Flemish|flemish
        ru|Russian|russian rus ru
        pl|Polish|polish pl lek lektor
        sv|Swedish|swedish swe sv
        no|Norwegian|norwegian nor no
        da|Danish|danish dan dk
        fi|Finnish|finnish fin fi
        nordic|nordic|nordic
        hu|Hungarian|hungarian hun hundub hu
        cs|Czech|czech cze ces cz
        sk|Slovak|slovak slo slk sk
        sl|Slovenian|slovenian slv
        tr|Turkish|turkish tur
        el|Greek|greek gre ell gr
        he|Hebrew|hebrew heb hebdub hebdubbed
        ar|Arabic|arabic ara
        hi|Hindi|hindi hin
        ta|Tamil|tamil tam
        te|Telugu|telugu tel
        ml|Malayalam|malayalam
        kn|Kannada|kannada
        bn|Bengali|bengali
        mr|Marathi|marathi
        ur|Urdu|urdu urd
        pa|Punjabi|punjabi
        ja|Japanese|japanese jpn jap jp
        ko|Korean|korean kor
        zh|Chinese|chinese mandarin chi zho chs cht big5 gb
        yue|Cantonese|cantonese
        th|Thai|thai tha
        vi|Vietnamese|vietnamese vie
        id|Indonesian|indonesian
        tl|Tagalog|tagalog tgl filipino
        uk|Ukrainian|ukrainian ukr ua
        ro|Romanian|romanian ron rum rodubbed
        bg|Bulgarian|bulgarian bul bgaudio bg
        hr|Croatian|croatian hrv scr
        sr|Serbian|serbian srp
        mk|Macedonian|macedonian mkd
        sq|Albanian|albanian sqi alb
        lt|Lithuanian|lithuanian lit lt
        lv|Latvian|latvian lav lat lv
        et|Estonian|estonian est
        is|Icelandic|icelandic isl
        ca|Catalan|catalan catalán català catala cat
        ka|Georgian|georgian geo kat ka
        mn|Mongolian|mongolian khalkha
        rm|Romansh|romansh rumantsch romansch
        uz|Uzbek|uzbek uzbekistan
        fa|Persian|persian farsi fas
        af|Afrikaans|afrikaans afr
        bs|Bosnian|bosnian bos
        ms|Malay|malay msa
        eu|Basque|basque euskera eus baq
        gl|Galician|galician gallego glg
        ga|Irish|irish gaelic gle
        cy|Welsh|welsh cym
        hy|Armenian|armenian hye
        az|Azerbaijani|azerbaijani
        kk|Kazakh|kazakh kaz
        be|Belarusian|belarusian
        ne|Nepali|nepali
        si|Sinhala|sinhala sinhalese
        lb|Luxembourgish|luxembourgish
        original|Original|original orig
        """;
}
