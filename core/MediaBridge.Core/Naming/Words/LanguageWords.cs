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
        pt-BR|pt-BR|brazilian ptbr
        nl|Dutch|dutch nld dut nl
        nl-BE|Flemish|flemish
        ru|Russian|russian rus ru
        pl|Polish|polish pl lek lektor
        sv|Swedish|swedish swe sv
        no|Norwegian|norwegian nor no
        da|Danish|danish dan dk
        fi|Finnish|finnish fin fi
        nordic|nordic|nordic
        hu|Hungarian|hungarian hun hu
        cs|Czech|czech cze ces cz
        sk|Slovak|slovak slo sk
        sl|Slovenian|slovenian slv
        tr|Turkish|turkish tur
        el|Greek|greek gre
        he|Hebrew|hebrew heb
        ar|Arabic|arabic ara
        hi|Hindi|hindi hin
        ta|Tamil|tamil tam
        te|Telugu|telugu tel
        ml|Malayalam|malayalam
        kn|Kannada|kannada
        bn|Bengali|bengali
        mr|Marathi|marathi
        ur|Urdu|urdu
        pa|Punjabi|punjabi
        ja|Japanese|japanese jpn jap jp
        ko|Korean|korean kor
        zh|Chinese|chinese mandarin chi zho chs cht big5 gb
        yue|Cantonese|cantonese
        th|Thai|thai
        vi|Vietnamese|vietnamese
        id|Indonesian|indonesian
        tl|Tagalog|tagalog
        uk|Ukrainian|ukrainian ukr
        ro|Romanian|romanian ron
        bg|Bulgarian|bulgarian bul bgaudio
        hr|Croatian|croatian
        sr|Serbian|serbian
        mk|Macedonian|macedonian
        sq|Albanian|albanian
        lt|Lithuanian|lithuanian lit lt
        lv|Latvian|latvian lav lat lv
        et|Estonian|estonian
        is|Icelandic|icelandic
        ca|Catalan|catalan catalán catala cat
        ka|Georgian|georgian geo ka
        mn|Mongolian|mongolian khalkha
        rm|Romansh|romansh rumantsch romansch
        uz|Uzbek|uzbek uzbekistan
        fa|Persian|persian farsi
        af|Afrikaans|afrikaans
        """;
}
