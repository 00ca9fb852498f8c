namespace MediaBridge.Core.Naming;

/// <summary>Streaming services: short name, full name, keys. Most are words as well: they count only near a web source.</summary>
internal static class ServiceWords
{
    public const string List = """
        9NOW|9Now|9now
        A&E|A&E|ae aande a&e
        AMBC|ABC|ambc abc
        AUBC|ABC Australia|aubc
        AJAZ|Al Jazeera English|ajaz
        ALL4|Channel 4|all4 4od c4
        AMC|AMC|amc amcplus
        AMZN|Amazon Prime|amzn amazon amazonprime amznhd amazonhd amazonuhd azhd
        AS|Adult Swim|as adultswim
        ATK|America's Test Kitchen|atk
        ANPL|Animal Planet|anpl
        ANLB|AnimeLab|anlb
        AOL|AOL|aol
        ARD|ARD|ard
        iP|BBC iPlayer|ip iplayer bbciplayer bbc
        BET|BET|bet betplus
        BNGE|Binge|bnge
        BRAV|BravoTV|brav
        CNLP|Canal+|cnlp mycanal
        CN|Cartoon Network|cn
        CBC|CBC|cbc
        CBS|CBS|cbs
        CNBC|CNBC|cnbc
        CC|Comedy Central|cc comedycentral
        CHGD|CHRGD|chgd
        CMAX|Cinemax|cmax
        CMOR|C More|cmor
        CMT|Country Music Television|cmt
        CRAV|Crave|crav
        CBAU|Comedians in Cars Getting Coffee|ccgc
        CR|Crunchy Roll|cr crunchyroll
        CRKL|Crackle|crkl
        CSPN|CSpan|cspn
        CTV|CTV|ctv
        CUR|CuriosityStream|cur
        CWS|CWSeed|cws
        CW|The CW|cw thecw
        DAZN|DAZN|dazn
        DCU|DC Universe|dcu
        DDY|Digiturk Diledigin Yerde|ddy
        DEST|Destination America|dest
        DF|DramaFever|df dramafever
        DHF|Deadhouse Films|dhf
        DISC|Discovery|disc discovery
        DSCP|Discovery Plus|dscp discoveryplus
        DSNP|Disney+|dsnp disneyplus dsnpuhd
        DSNY|Disney|dsny disney disneyhd
        DIY|DIY Network|diy
        DOCC|Doc Club|docc
        DPLY|DPlay|dply
        DRPO|Dropout|drpo
        DTV|DirecTV Now|dtvn
        ESPN|ESPN|espn
        ESQ|Esquire|esq
        ETV|E!|etv
        ETTV|El Trece|etv2
        EPIX|ePix|epix
        FAM|Family|fam
        FJR|Family Jr|fjr
        FANDOR|Fandor|fandor
        FOOD|Food Network|food
        FOX|Fox|fox
        FPT|FPT Play|fpt
        FREE|Freeform|free
        FTV|France.tv|ftv francetv
        FUNI|Funimation|funi
        FXTL|Foxtel|fxtl
        FYI|FYI Network|fyi
        GLBL|Global|glbl
        GLOB|GloboSat Play|glob
        GLBO|Globoplay|glbo
        GO90|GO90|go90
        HBO|HBO Go|hbo hbogo
        HMAX|HBO Max|hmax hbomax hbomaxhd hbom
        MAX|Max|max
        HGTV|HGTV|hgtv
        HIDI|HIDIVE|hidi
        HIST|History|hist history
        HLMK|Hallmark|hlmk
        HS|Hotstar|hs htsr
        HULU|Hulu|hulu huluuhd
        iT|iTunes|it itunes ituneshd hditunes
        ITV|ITV|itv itvx
        iQIYI|iQIYI|iqiyi iq
        INA|National Audiovisual Institute|ina
        KAYO|Kayo Sports|kayo
        KNOW|Knowledge Network|know
        KNPY|Kanopy|knpy
        LIFE|Lifetime|life
        LN|Loving Nature|ln
        MA|Movies Anywhere|ma
        MTOD|Motor Trend OnDemand|mtod
        MNBC|MSNBC|mnbc
        MTV|MTV|mtv
        MUBI|Mubi|mubi
        MXD|Maxdome|maxdome maxdomehd
        NATG|National Geographic|natg nationalgeographic
        NBA|NBA TV|nba nbatv
        NBC|NBC|nbc
        NF|Netflix|nf netflix netflixhd netflixuhd nfhd
        NFL|NFL|nfl nflnow
        NFLN|NFL Now|nfln
        GC|NHL GameCenter|gc
        NICK|Nickelodeon|nick nickapp nickelodeon
        NRK|Norsk Rikskringkasting|nrk
        NLZ|NLZiet|nlz
        OPTO|Opto|opto
        OXGN|Oxygen|oxgn
        PBS|PBS|pbs
        PBSK|PBS Kids|pbsk
        PMNT|Paramount+|pmnt pmtp paramountplus
        PMNP|Paramount Network|pmnp
        PCOK|Peacock|pcok peacock
        PLAY|Google Play|play googleplay
        PLUZ|Pluzz|pluz
        POGO|PokerGO|pogo
        PSN|Playstation Network|psn
        PUHU|puhutv|puhu
        QIBI|Quibi|qibi
        RKTN|Rakuten TV|rktn
        ROKU|The Roku Channel|roku
        RSTR|RSTR|rstr
        RTE|RTE One|rte
        RUUTU|Ruutu|ruutu
        SBS|SBS|sbs
        SCI|Science Channel|sci
        SESO|SeeSo|seeso seso
        SHMI|Shomi|shmi
        SHO|Showtime|sho showtime
        SKST|SkyShowtime|skst
        SPIK|Spike|spik
        SPKE|Spike TV|spke spiketv
        SNET|SportsNet|snet
        SPRT|Sprout|sprt
        STAN|Stan|stan
        STRP|Star+|strp
        STZ|Starz|stz starz
        SVT|Sveriges Television|svt
        SWER|SwearNet|swer
        SYFY|Syfy|syfy
        TBS|TBS|tbs
        TEN|TenPlay|ten
        TFOU|TFou|tfou
        TIMV|TIMvision|timv
        TLC|TLC|tlc
        TOU|Ici TOU.TV|tou
        TRVL|Travel Channel|trvl
        TUBI|TubiTV|tubi
        TV3|TV3 Ireland|tv3
        TV4|TV4 Sweeden|tv4
        TVING|TVING|tving
        TVL|TV Land|tvl tvland
        TVNZ|TVNZ|tvnz
        UFC|UFC|ufc
        UFCFP|UFC Fight Pass|ufcfp
        UKTV|UKTV|uktv
        UNIV|Univision|univ
        USAN|USA Network|usan
        VH1|VH1|vh1
        VIAP|Viaplay|viap viaplay
        VICE|Viceland|vice
        VIKI|Viki|viki
        VLCT|Velocity|vlct
        VMEO|Vimeo|vmeo
        VRV|VRV|vrv
        VUDU|Vudu|vudu
        WME|WatchMe|wme
        WNET|W Network|wnet
        WWEN|WWE Network|wwen
        XBOX|Xbox Video|xbox
        YHOO|Yahoo|yhoo
        RED|YouTube Red|red ytred
        YT|YouTube|yt
        YK|Youku|yk
        ZDF|ZDF|zdf
        ATVP|AppleTV|atvp aptv appletv atv
        BILI|Bilibili|bili bilibili bglobal
        BKPL|Blackpills|bkpl
        BLU|BluTV|blu blutv
        BOOM|Boomerang|boom
        DSKI|Daisuki|dski
        FBW|Facebook Watch|fbwatch fbw
        FOXP|Fox Premium|foxp
        GAGA|GagaOOLala|gaga
        ID|Investigation Discovery|id
        IFC|IFC|ifc
        HC|hoichoi|hoichoi
        IFX|iflix|ifx
        MBC|MBC|mbc mbcvod
        NFB|National Film Board|nfb
        ODK|OnDemandKorea|odk ondemandkorea
        OWN|Oprah Winfrey Network|own
        SONY|Sony|sony
        FP|UFC Fight Pass|fp
        BAHA|Bahamut|baha
        """;
}
