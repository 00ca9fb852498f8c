namespace MediaBridge.Core.Naming;

/// <summary>The vocabulary of technical words. Columns: slot, our word, the word of <c>names parse</c>, what it tells besides, keys.</summary>
/// <remarks>Keys are lower case without separators and apostrophes. The values of the third column are those that release parsers share (guessit's).</remarks>
internal static class TagWords
{
    /// <summary>Words that no title holds: a title ends before them.</summary>
    public const string Strong = """
        Source|BluRay|Blu-ray||bluray blueray mbluray bdr bd5 bd9 bd25 bd50 bd66 bd100 bdmux bdfull fullbd bdiso completebluray
        Source|BluRay|Blu-ray|Rip|bdrip blurayrip bdripmux
        Source|BluRay|Blu-ray|Reencoded,Rip|brrip
        Source|BluRay|Blu-ray|Reencoded,Rip,Mux|brripmux
        Source|BluRay|Blu-ray|Remux|bdremux brremux blurayremux
        Source|BluRay|Blu-ray|3D|bluray3d bd3d 3dbd
        Source|BluRay|Ultra HD Blu-ray||uhdbluray uhdbd uhd2bd ultrahdbluray ultrabluray blurayuhd
        Source|BluRay|Ultra HD Blu-ray|Rip|uhdbdrip uhdbrrip uhdrip
        Source|BluRay|Ultra HD Blu-ray|Remux|uhdremux uhdbdremux uhdblurayremux
        Source|HD-DVD|HD-DVD||hddvd
        Source|HD-DVD|HD-DVD|Rip|hddvdrip
        Source|WEB-DL|Web||webdl webhd webuhd dlweb
        Source|WEB-DL|Web|Mux|webdlmux
        Source|WEBRip|Web|Mux|webmux
        Source|WEBRip|Web|Rip|webrip webdlrip webcap webcaprip dlwebrip webhdrip
        Source|WEBRip|Web|Rip,Mux|webripmux
        Source|HDTV|HDTV||hdtv tvhd
        Source|HDTV|HDTV|Rip|hdtvrip tvhdrip
        Source|HDTV|HDTV|Mux|hdtvmux
        Source|HDTV|Digital TV||pdtv dtv dvbt dvbs
        Source|HDTV|Digital TV|Rip|pdtvrip dvbrip dtvrip
        Source|HDTV|Satellite||dsr dth
        Source|HDTV|Satellite|Rip|dsrip dsrrip satrip dthrip
        Source|HDTV|TV|Rip|tvrip sdtvrip
        Source|SDTV|TV||sdtv
        Source|HDTV|Ultra HDTV||uhdtv
        Source|HDTV|Ultra HDTV|Rip|uhdtvrip
        Source|HDTV|Analog HDTV||ahdtv
        Source|HDTV|Pay-per-view||ppv
        Source|HDTV|Pay-per-view|Rip|ppvrip
        Source|WEBRip|Video on Demand|Rip|vodrip
        Source|DVD|DVD||dvdr dvdr5 dvdr9 videots dvd5 dvd9 dvdfull dvdmux fulldvd
        Source|DVD|DVD|Rip|dvdrip dvdripmux
        Source|DVD|DVD|Remux|dvdremux
        Source|DVDScr|DVD|Screener|dvdscr dvdscreener
        Source|DVDScr||Screener|screener
        Source|BluRay|Blu-ray|Screener|bdscr bdscreener brscr brscreener
        Source|WEB-DL|Web|Screener|webscr webscreener
        Source|CAM|Camera||hqcam newcam
        Source|CAM|Camera|Rip|camrip
        Source|CAM|HD Camera||hdcam
        Source|CAM|HD Camera|Rip|hdcamrip
        Source|TS|Telesync||telesync telesynch hqts pdvd
        Source|TS|Telesync|Rip|tsrip telesyncrip
        Source|TS|HD Telesync||hdts
        Source|TS|HD Telesync|Rip|hdtsrip
        Source|TC|Telecine||telecine
        Source|TC|Telecine|Rip|tcrip telecinerip
        Source|TC|HD Telecine||hdtc
        Source|TC|HD Telecine|Rip|hdtcrip
        Source|WORKPRINT|Workprint||workprint
        Source|VHS|VHS|Rip|vhsrip
        Source|DVD|Digital Master|Rip|dmrip
        Video|x264|H.264||x264
        Video|x265|H.265||x265
        Video|x266|H.266||x266
        Video|H.264|H.264||h264 avc mpeg4avc
        Video|H.265|H.265||h265
        Video|H.265|H.265|video_profile:High Efficiency Video Coding|hevc
        Video|H.266|H.266||h266 vvc
        Video|H.265|H.265|color_depth:10-bit|hevc10 hevc10bit
        Video|XviD|Xvid||xvid
        Video|DivX|DivX||divx divx5 divx6 dvdivx
        Video|AV1|AV1||av1
        Video|VP7|VP7||vp7
        Video|VP8|VP8||vp8
        Video|VP9|VP9||vp9
        Video|VC-1|VC-1||vc1
        Video|MPEG-2|MPEG-2||mpeg2 mpg2 h262 x262
        Video|H.263|H.263||h263 x263
        Video|RealVideo|RealVideo||rv10 rv13 rv20 rv30 rv40
        Audio|DTS-HD MA|DTS-HD|audio_profile:Master Audio|dtshdma dtsma dtshdmasteraudio dtsxma
        Audio|DTS-HD HRA|DTS-HD|audio_profile:High Resolution Audio|dtshdhra dtshdhr dtshr dtshra
        Audio|DTS-HD|DTS-HD||dtshd
        Audio|DTS-ES|DTS|audio_profile:Extended Surround|dtses
        Audio|DTS:X|DTS:X||dtsx
        Audio|DTS|DTS||dts
        Audio|DTS|DTS|Mic Dubbed|dtsmd
        Audio|DTS|DTS|language:und|dtsd
        Audio|TrueHD Atmos|Dolby TrueHD|audio_codec:Dolby Atmos|truehdatmos
        Audio|TrueHD|Dolby TrueHD||truehd dolbytruehd
        Audio|DDP Atmos|Dolby Digital Plus|audio_codec:Dolby Atmos|ddpa ddpatmos
        Audio|DDP|Dolby Digital Plus||ddp eac3 dolbydigitalplus ddplus eac3d
        Audio|DD|Dolby Digital||ac3 dolbydigital ac3d
        Audio|DD|Dolby Digital|Mic Dubbed|ac3md
        Audio|DD|Dolby Digital|Line Dubbed|ac3ld
        Audio|DD|Dolby Digital|audio_profile:High Quality|ac3hq
        Audio|DD|Dolby Digital|audio_profile:EX|ddex ac3ex
        Audio|AAC|AAC||aac
        Audio|AAC|AAC|audio_profile:High Efficiency|heaac aache
        Audio|AAC|AAC|audio_profile:Low Complexity|aaclc
        Audio|FLAC|FLAC||flac
        Audio|MP3|MP3||mp3 lame
        Audio|MP2|MP2||mp2 mpa2
        Audio|LPCM|LPCM||lpcm
        Hdr|HDR10|HDR10||hdr10
        Hdr|HDR10+|HDR10+||hdr10plus hdr10p
        Service|NF|Netflix|HD|netflixhd
        Service|NF|Netflix|Ultra HD|netflixuhd
        Service|AMZN|Amazon Prime|HD|amazonhd amznhd
        Service|AMZN|Amazon Prime|Ultra HD|amazonuhd amznuhd
        Service|iT|iTunes|HD|ituneshd hditunes
        Service|DSNP|Disney|HD|disneyhd
        Service|HMAX|HBO Max|HD|hbomaxhd
        Service|MXD|Maxdome|HD|maxdomehd
        Bits|8|8-bit||8bit 8bits
        Bits|10|10-bit||10bit 10bits
        Bits|12|12-bit||12bit 12bits
        Resolution|2160p|2160p|Ultra HD|uhd4k 4kuhd ultrahd4k 4kultrahd
        Resolution|1080p|1080p||4kto1080p
        ThreeD|HSBS|3D||hsbs halfsbs
        ThreeD|FSBS|3D||fsbs
        ThreeD|HTAB|3D||htab halfou hou halftab
        ThreeD|FTAB|3D||ftab
        Bits|10|10-bit|video_profile:High 10|hi10p hi10
        Bits|10|10-bit||yuv420p10
        Other||Micro HD||hdlight mhd microhd mhdtv
        Other||HD,Rip||hdrip
        Other||Read NFO||readnfo
        Other||Low Definition||ldtv
        Other||Audio Fixed||audiofix audiofixed
        Other||PS Vita||psvita
        Other||Variable Frame Rate||vfr
        Other||Original Aspect Ratio||oar
        Other||Fan Subtitled||fansub fansubbed
        Other||Dual Audio||dualaudio dualaudios 2audio
        Other||BT.2020||bt2020
        Subtitle|fr|French||vostfr subfrench stfr vosti subfr
        Subtitle|ko|Korean||korsub korsubs
        Subtitle|nl|Dutch||nlsubs nlsub
        Subtitle|en|English||esub esubs engsub engsubs
        Subtitle|sv|Swedish||swesub swesubs subswe subsv
        Subtitle|no|Norwegian||norsub norsubs
        Subtitle|pl|Polish||plsub plsubs subpl
        Subtitle|ro|Romanian||rosubbed
        Subtitle|es|Spanish||vose
        Subtitle|und|und||subforced
        Language|fr|French||truefrench vff vfq vf2 vfi vof
        Language|pl|Polish||pldub dubpl pllek lekpl
        """;

    /// <summary>Words that a title may hold: they count behind it only.</summary>
    public const string Weak = """
        Source|BluRay|Blu-ray||bd
        Source|BluRay|Blu-ray|Rip|brr
        Source|WEB-DL|Web||web
        Source|DVD|DVD||dvd
        Source|CAM|Camera||cam
        Source|TS|Telesync||ts
        Source|TC|Telecine||tc
        Source|DVDScr||Screener|scr
        Source|VHS|VHS||vhs
        Source|HDTV|Digital TV||dvb
        Source|SDTV|TV||tv
        Source|HDTV|Satellite||sat
        Source|WEB-DL|Video on Demand||vod
        Source|WORKPRINT|Workprint||wp
        Source|DVD|Digital Master||dm
        Resolution|2160p|2160p||4k
        Resolution|4320p|4320p||8k
        Resolution|||Ultra HD|uhd ultrahd
        Resolution|||Full HD|fhd fullhd
        Other||Remux||remux
        Audio|Atmos|Dolby Atmos||atmos dolbyatmos
        Audio|DD|Dolby Digital||dd
        Audio|Opus|Opus||opus
        Audio|PCM|PCM||pcm
        Audio|Vorbis|Vorbis||vorbis ogg
        Channels|1.0|1.0||mono
        Channels|2.0|2.0||stereo
        Hdr|HDR|HDR10||hdr
        Hdr|DV|Dolby Vision||dv dovi dolbyvision
        Hdr|HLG|Hybrid Log-Gamma||hlg
        Hdr|SDR|Standard Dynamic Range||sdr
        ThreeD|3D|3D||3d
        ThreeD|HSBS|3D||3dhsbs
        ThreeD|SBS|3D||sbs
        ThreeD|TAB|3D||tab
        ThreeD|OU|3D||ou
        ThreeD|MVC|3D||mvc
        Edition|Director's Cut|Director's Cut||directorscut directorcut dircut directorscutedition directorsedition directors
        Edition|Director's Cut|Director's Cut||dc
        Edition|Director's Definitive Cut|Director's Definitive Cut||ddc directorsdefinitivecut
        Edition|Extended|Extended||extended extendedcut extendededition extendedversion
        Edition|Theatrical|Theatrical||theatrical theatricalcut theatricaledition theatricalversion
        Edition|Unrated|Unrated||unrated unratedcut unratededition unratedversion
        Edition|Uncut|Uncut||uncut uncutedition uncutversion
        Edition|Uncensored|Uncensored||uncensored noncensure
        Edition|Final Cut|Final Cut||finalcut thefinalcut
        Edition|Ultimate|Ultimate||ultimate ultimateedition ultimatecut editionultimate
        Edition|Ultimate Collector's Edition|Ultimate|edition_more:Collector|ultimatecollectorsedition ultimatecollectoredition
        Edition|Ultimate Fan Edit|Ultimate|edition_more:Fan|ultimatefanedition ultimatefanedit ultimatefancollection
        Edition|Special Edition|Special||specialedition editionspecial se
        Edition|Special Edition|Special||specialcut
        Edition|Collector's Edition|Collector||collector collectors collectorsedition collectoredition editioncollector
        Edition|Limited Edition|Limited||limited limitededition
        Edition|Deluxe Edition|Deluxe||deluxe deluxeedition editiondeluxe
        Edition|Criterion|Criterion||criterion criterioncollection criterionedition editioncriterion
        Edition|Anniversary Edition|Anniversary||anniversaryedition anniversary
        Edition|Remastered|Remastered||remastered remaster 4kremaster 4kremastered digitallyremastered
        Edition|Restored|Restored||restored 4krestored 4krestoration restoration
        Edition|IMAX|IMAX||imax imaxedition imaxenhanced
        Edition|Open Matte|Open Matte|Open Matte|openmatte
        Edition|Despecialized|Despecialized||despecialized
        Edition|Fan Edit|Fan||fanedit fancut fanedition fancollection fan
        Edition|Festival|Festival||festival festivalcut
        Edition|Rogue Cut|Rogue Cut||roguecut
        Edition|Producer's Cut|Producer's Cut||producerscut
        Edition|Alternative Cut|Alternative Cut||alternativecut alternatecut alternative
        Edition|Assembly Cut|Assembly Cut||assemblycut
        Edition|Recut|Recut||recut
        Edition|Redux|Redux||redux
        Edition|2in1|2in1||2in1 3in1 4in1
        Edition|Signature Edition|Signature||signatureedition
        Edition|Diamond Edition|Diamond||diamondedition diamondluxeedition
        Edition|Imperial Edition|Imperial||imperialedition theimperialedition
        Edition|Black and White|Black and White||blackandwhite blackchrome
        Proper|1|Proper||proper
        Proper|1|Proper||repack rerip
        Proper|0|Proper||real
        Other||Internal||internal
        Other||Widescreen||ws widescreen
        Other||Fullscreen||fs
        Other||Complete||complete completa complet
        Other||Extras||extras digitalextras digitalextra
        Other||Bonus||bonus
        Other||Trailer||trailer
        Other||Sample||sample
        Other||Proof||proof
        Other||Documentary||doku docu documentary
        Other||Boxset||boxset
        Other||Retail||retail
        Other||Hybrid||hybrid
        Other||Line Dubbed||ld linedubbed
        Other||Line Audio||line
        Other||Mic Dubbed||md micdubbed
        Other||Dual Audio||dual
        Other||Fast Subtitled||fastsub
        Other||Region C||rc
        Other||Classic||classic
        Other||PAL||pal
        Other||NTSC||ntsc
        Other||SECAM||secam
        Other||XXX||xxx
        Other||Region 5||r5
        Other||Straight to Video||stv
        Other||Colorized||colorized
        Other||Converted||convert
        Other||Reencoded||reenc reencoded
        Other||Upscaled||upscaled upscale
        Other||Preair||preair
        Other||High Frame Rate||hfr
        Other||High Resolution||hr
        Other||High Quality||hq
        Other||Hardcoded Subtitles||hc hardsub hardsubs hardcoded
        Other||Original Video||vo ov
        Other||HD||hd
        Other||Low Definition||sd
        Other||Rip||rip
        Other||Mux||mux
        Other||East Coast Feed||eastfeed liveeastfeed eastcoastfeed liveeastcoastfeed episodeeastfeed liveepisodeeastfeed
        Other||West Coast Feed||westfeed livewestfeed westcoastfeed livewestcoastfeed episodewestfeed liveepisodewestfeed
        Other||Sync Fixed||syncfix syncfixed
        Other||Fix||fix fixed dirfix nfofix prooffix samplefix
        Other||Custom||custom
        Other||Uncompressed||untouched
        Other||Extras||subpack
        Language|und|und||dub dubbed synced
        Language|pt-BR|pt-BR||dublado
        Language|dl|Multiple languages||dl ml
        Subtitle|und|und||st sub subs subbed subtitles legenda legendas legendado subtitulado subtitulos softsub softsubs
        Subtitle|mul|Multiple languages||multisub multisubs multisubtitle multisubtitles multiplesubtitle
        Detail||Final||final finale
        Detail||Unaired||unaired
        Detail||Pilot||pilot
        Detail||Special||special specials
        Detail||OVA|Original Animated Video|ova oav
        Detail||OVA|Original Animation DVD|oad
        Detail||ONA|Original Net Animation|ona
        Profile||High||hp hip
        Profile||Baseline||bp
        Profile||Extended||xp ep
        Profile||High 4:2:2||hi422p
        Profile||High 4:4:4 Predictive||hi444pp
        Profile|||video_api:DXVA|dxva
        Profile||Main||mp
        Profile||Scalable Video Coding||sc svc
        Profile||Advanced Video Codec High Definition||avchd
        Noise|-|||nfo forced default sdh cc chaps chapters untitled 24bit batch end weekly version edition cut custom audio audios softsubbed fullhd60 m2ts iso raw hiqve ind comm commentary plus video_api pgs ac 16-9 169 43 bt709 bt2020nc sdr10 incorso miniserie nordicsub readme tagged untagged complet web4 internet mkvonly scene upscaled2
        Container||mkv||mkv
        Container||mp4||mp4
        Container||avi||avi
        Container||wmv||wmv
        """;
}
