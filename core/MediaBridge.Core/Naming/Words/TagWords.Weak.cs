namespace MediaBridge.Core.Naming;

/// <content>Words that count only behind a title.</content>
internal static partial class TagWords
{
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
        Audio|Atmos|Dolby Atmos||atmos dolbyatmos
        Audio|DD|Dolby Digital||dd dolby
        Audio|Opus|Opus||opus
        Audio|PCM|PCM||pcm
        Audio|Vorbis|Vorbis||vorbis ogg oggvorbis
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
        Edition|Director's Cut|Director's Cut||directorscut directorcut dircut directorscutedition directorcutedition directorsedition directors
        Edition|Director's Cut|Director's Cut||dc
        Edition|Director's Definitive Cut|Director's Definitive Cut||ddc directorsdefinitivecut
        Edition|Extended|Extended||extended extendedcut extendededition extendedversion specialextendededition specialextended
        Edition|Theatrical|Theatrical||theatrical theatricalcut theatricaledition theatricalversion
        Edition|Unrated|Unrated||unrated unratedcut unratededition unratedversion
        Edition|Uncut|Uncut||uncut uncutedition uncutversion
        Edition|Uncensored|Uncensored||uncensored uncensoredversion uncensorededition uncensoredcut noncensure
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
        Edition|Remastered|Remastered||remastered remaster remasterededition remasteredversion 4kremaster 4kremastered digitallyremastered
        Edition|Restored|Restored||restored restorededition restoredversion 4krestore 4krestored 4krestoration restoration
        Edition|IMAX|IMAX||imax imaxedition imaxenhanced
        Edition|Open Matte|Open Matte|Open Matte|openmatte
        Edition|Despecialized|Despecialized||despecialized
        Edition|Fan Edit|Fan||fanedit fancut fanedition fancollection fan
        Edition|Festival|Festival||festival festivalcut festivaledition
        Edition|Rogue Cut|Rogue Cut||roguecut
        Edition|Producer's Cut|Producer's Cut||producerscut
        Edition|Alternative Cut|Alternative Cut||alternativecut alternatecut alternativeedition alternateedition alternativeversion alternateversion alternative alternate
        Edition|Assembly Cut|Assembly Cut||assemblycut
        Edition|Recut|Recut||recut
        Edition|Redux|Redux||redux
        Edition|2in1|2in1||2in1 3in1 4in1
        Edition|Signature Edition|Signature||signatureedition
        Edition|Diamond Edition|Diamond||diamondedition diamondluxeedition
        Edition|Imperial Edition|Imperial||imperialedition theimperialedition
        Edition|Black and White|Black and White||blackandwhite blackchrome
        Proper|1|Proper||proper
        Proper|1|Proper||repack
        Proper|0|Proper||real
        Other||Internal||internal
        Other||Widescreen||ws
        Other||Fullscreen||fs
        Other||Complete||complete completa complet
        Other||Extras||extras
        Other||Bonus||bonus
        Other||Trailer||trailer
        Other||Sample||sample
        Other||Proof||proof
        Other||Documentary||doku docu documentary
        Other||Boxset||boxset
        Other||Hybrid||hybrid
        Other||Line Dubbed||ld linedubbed
        Other||Line Audio||line
        Other||Mic Dubbed||md micdubbed
        Other||Dual Audio||dual
        Other||Region C||rc
        Other||Classic||classic
        Other||PAL||pal
        Other||NTSC||ntsc
        Other||SECAM||secam
        Other||XXX||xxx
        Other||Region 5||r5
        Other||Straight to Video||stv
        Other||Converted||convert
        Other||High Frame Rate||hfr
        Other||High Resolution||hr
        Other||High Quality||hq
        Other||Hardcoded Subtitles||hc hardsub hardsubs hardcoded
        Other||Original Video||vo ov
        Other||HD||hd
        Other||Low Definition||sd
        Other||Rip||rip
        Other||Mux||mux
        Other||Fix||fix fixed
        Other||Custom||custom
        Other||Uncompressed||untouched
        Other||Extras||subpack
        Language|und|und||dub dubbed synced
        Language|pt-BR|pt-BR||dublado
        Language|dl|Multiple languages||dl ml
        Subtitle|und|und||st vost sub subs subbed subtitles legenda legendas legendado subtitulado subtitulos softsub softsubs
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
        Noise|-|||nfo forced default sdh cc chaps chapters untitled 24bit batch end weekly version edition cut custom audio audios softsubbed fullhd60 m2ts iso raw hiqve ind comm commentary plus video_api pgs ac 16-9 169 43 bt709 bt2020nc sdr10 incorso miniserie nordicsub readme tagged untagged complet web4 internet mkvonly scene upscaled2
        Container||mkv||mkv
        Container||mp4||mp4
        Container||avi||avi
        Container||wmv||wmv
        """;
}
