namespace MediaBridge.Core.Naming;

/// <summary>Languages: our tag (BCP 47), the name in English, keys (names and codes). They count only behind a title.</summary>
internal static class LanguageWords
{
    public const string List = """
        multi|Multiple languages|multi multilang multilingual mul
        en|English|english eng ing inglés ingles inglês anglais inglese angielski en
        fr|French|french français francais francês frances francese fre fra vf fr
        de|German|german deutsch alemán aleman alemão allemand tedesco ger deu swissgerman videomann de
        es|Spanish|spanish español espanol castellano espanhol espagnol spagnolo esp spa es
        es-419|Spanish|latino latin
        it|Italian|italian italiano italien ita it
        pt|Portuguese|portuguese português portugues portugais por pt
        pt-BR|pt-BR|brazilian brasileiro ptbr portbr portuguesbr portuguêsbr portuguesebr brazilianportuguese pob dublado
        nl|Dutch|dutch nederlands nld dut nl
        nl-BE|Flemish|flemish
        ru|Russian|russian russo ruso russe rus ru
        pl|Polish|polish polski pol pl lek lektor
        sv|Swedish|swedish svensk svenska swe sv
        no|Norwegian|norwegian norsk bokmal bokmål nob nor no
        da|Danish|danish dansk danska dan dk da
        fi|Finnish|finnish finsk suomi fin fi
        nordic|nordic|nordic
        hu|Hungarian|hungarian magyar hun hundub hu
        cs|Czech|czech cze ces cz
        sk|Slovak|slovak slo slk sk
        sl|Slovenian|slovenian slv
        tr|Turkish|turkish türkçe turkce tur tr
        el|Greek|greek gre ell gr
        he|Hebrew|hebrew heb hebdub hebdubbed
        ar|Arabic|arabic arab ara
        hi|Hindi|hindi hin hindustani
        ta|Tamil|tamil tam
        te|Telugu|telugu tel
        ml|Malayalam|malayalam mal
        kn|Kannada|kannada kan
        bn|Bengali|bengali bangla
        mr|Marathi|marathi
        ur|Urdu|urdu urd
        pa|Punjabi|punjabi
        ja|Japanese|japanese japonés japones japonais japonês giapponese jpn jap jp
        ko|Korean|korean coreano coréen kor kr
        zh|Chinese|chinese mandarin chino chinois chi zho chs cht big5 gb
        yue|Cantonese|cantonese
        th|Thai|thai tha
        vi|Vietnamese|vietnamese vie
        id|Indonesian|indonesian
        tl|Tagalog|tagalog tgl filipino
        uk|Ukrainian|ukrainian ukr ua
        ro|Romanian|romanian ron rum ro rodubbed
        bg|Bulgarian|bulgarian bul bgaudio bg
        hr|Croatian|croatian hrv scr
        sr|Serbian|serbian srp
        mk|Macedonian|macedonian mkd
        sq|Albanian|albanian sqi alb
        lt|Lithuanian|lithuanian lit lt
        lv|Latvian|latvian lav lat lv
        et|Estonian|estonian est
        is|Icelandic|icelandic islandic isl
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
