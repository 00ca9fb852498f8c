namespace MediaBridge.Core.Naming;

/// <summary>The vocabulary of release names; keys are lower case without separators and apostrophes.</summary>
internal static class ReleaseWords
{
    /// <summary>Most words that one entry spans.</summary>
    public const int Longest = 3;

    private const string Strong = """
        Source BluRay: bluray blueray bdrip brrip bdr bd25 bd50 bdremux bluray3d bdmux
        Source HD-DVD: hddvd
        Source WEB-DL: webdl webhd webmux
        Source WEBRip: webrip webcap
        Source HDTV: hdtv pdtv dsr dsrip tvrip satrip dvbrip hdtvrip uhdtv
        Source DVD: dvdrip dvdr dvd5 dvd9 dvdfull dvdmux dvdremux
        Source DVDScr: dvdscr screener dvdscreener bdscr
        Source CAM: camrip hdcam hqcam
        Source TS: telesync hdts hqts pdvd
        Source TC: telecine hdtc
        Source WORKPRINT: workprint
        Source VHS: vhsrip
        Video x264: x264
        Video x265: x265
        Video H.264: h264 avc
        Video H.265: h265 hevc
        Video XviD: xvid
        Video DivX: divx divx5 divx6
        Video AV1: av1
        Video VP9: vp9
        Video VC-1: vc1
        Video MPEG-2: mpeg2
        Audio DTS-HD MA: dtshdma dtsma
        Audio DTS-HD HRA: dtshdhra dtshdhr
        Audio DTS-HD: dtshd
        Audio DTS-ES: dtses
        Audio DTS:X: dtsx
        Audio DTS: dts
        Audio TrueHD Atmos: truehdatmos
        Audio TrueHD: truehd dolbytruehd
        Audio DDP Atmos: ddpa ddpatmos
        Audio DDP: ddp eac3 dolbydigitalplus
        Audio DD: ac3 dolbydigital
        Audio AAC: aac heaac
        Audio FLAC: flac
        Audio MP3: mp3
        Audio LPCM: lpcm
        Hdr HDR10: hdr10
        Hdr HDR10+: hdr10plus hdr10p
        Resolution 2160p: uhd4k
        ThreeD HSBS: hsbs halfsbs
        ThreeD FSBS: fsbs
        ThreeD HTAB: htab halfou hou halftab
        ThreeD FTAB: ftab
        """;

    private const string Weak = """
        Source BluRay: bd uhdbluray
        Source WEB-DL: web
        Source DVD: dvd ntsc pal r5
        Source CAM: cam
        Source TS: ts
        Source TC: tc
        Source DVDScr: scr
        Source VHS: vhs
        Source SDTV: sdtv tv
        Resolution 2160p: 4k uhd
        Resolution 4320p: 8k
        Remux Remux: remux
        Audio Atmos: atmos dolbyatmos
        Audio DD: dd
        Audio Opus: opus
        Audio PCM: pcm
        Audio Vorbis: vorbis ogg
        Hdr HDR: hdr
        Hdr DV: dv dovi dolbyvision
        Hdr HLG: hlg
        Hdr SDR: sdr
        ThreeD 3D: 3d
        ThreeD HSBS: 3dhsbs
        ThreeD SBS: sbs
        ThreeD TAB: tab
        ThreeD OU: ou
        ThreeD MVC: mvc
        Service AMZN: amzn amazon
        Service NF: nf netflix
        Service DSNP: dsnp dsny disney
        Service ATVP: atvp
        Service HMAX: hmax
        Service MAX: max
        Service HULU: hulu
        Service PCOK: pcok
        Service PMTP: pmtp
        Service iT: itunes
        Service iP: ip iplayer
        Service STAN: stan
        Service CR: crunchyroll
        Service MA: ma
        Service VUDU: vudu
        Service CRAV: crav
        Service MUBI: mubi
        Service CC: cc
        Edition Director's Cut: directorscut dircut directorscutedition
        Edition Director's Cut: dc
        Edition Extended: extended extendedcut extendededition extendedversion
        Edition Theatrical: theatrical theatricalcut theatricaledition theatricalversion
        Edition Unrated: unrated unratedcut unratededition
        Edition Uncut: uncut uncutedition
        Edition Uncensored: uncensored
        Edition Final Cut: finalcut thefinalcut
        Edition Ultimate: ultimateedition ultimatecut
        Edition Special Edition: specialedition se
        Edition Collector's Edition: collectorsedition collectoredition
        Edition Limited Edition: limitededition
        Edition Deluxe Edition: deluxeedition
        Edition Criterion: criterion criterioncollection criterionedition
        Edition Anniversary Edition: anniversaryedition
        Edition Remastered: remastered remaster 4kremaster 4kremastered
        Edition Restored: restored 4krestored
        Edition IMAX: imax imaxedition imaxenhanced
        Edition Open Matte: openmatte
        Edition Despecialized: despecialized
        Edition Fan Edit: fanedit fancut
        Edition Rogue Cut: roguecut
        Edition Producer's Cut: producerscut
        Edition Alternative Cut: alternativecut alternatecut
        Edition Assembly Cut: assemblycut
        Edition Redux: redux
        Edition Black and White: blackandwhite
        Revision 2: proper repack rerip
        Other -: internal limited readnfo nfo subbed dubbed dub sub subs hc hardsub hardcoded complete festival retail real fs ws hq hdrip hd sd rip hybrid custom hfr dual dualaudio dl ml 2in1 fps colorized convert stv extras bonus untouched repost obfuscated hdlight mhd line mic md ld hi10p hi10 fullhd cut edition version nogrp
        """;

    private const string Languages = """
        multi: multi multilang multisubs multilingual
        en: english eng
        fr: french truefrench vff vfq vf vostfr vof vfi subfrench fre fra
        de: german deutsch ger deu
        es: spanish espanol castellano esp spa
        es-419: latino latin
        it: italian italiano ita
        pt: portuguese por
        pt-BR: brazilian ptbr
        nl: dutch flemish nld dut
        ru: russian rus
        pl: polish pl pldub plsub lektor
        sv: swedish swesub swe
        no: norwegian norsub nor
        da: danish dansub dan
        fi: finnish fin
        nordic: nordic
        hu: hungarian hun
        cs: czech cze ces
        sk: slovak
        tr: turkish tur
        el: greek gre
        he: hebrew heb
        ar: arabic ara
        hi: hindi hin
        ta: tamil
        te: telugu
        ml: malayalam
        ja: japanese jpn jap
        ko: korean kor
        zh: chinese mandarin chi zho
        yue: cantonese
        th: thai
        vi: vietnamese
        uk: ukrainian ukr
        ro: romanian rosubbed ron
        bg: bulgarian bul
        lt: lithuanian
        lv: latvian
        et: estonian
        is: icelandic
        ca: catalan
        fa: persian farsi
        """;

    private static readonly Dictionary<string, ReleaseWord> Words = Load();
    private static readonly Dictionary<string, ReleaseWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The entry of a key; null if it is no word of ours.</summary>
    public static ReleaseWord? Find(ReadOnlySpan<char> key) => Lookup.TryGetValue(key, out var word) ? word : null;

    private static Dictionary<string, ReleaseWord> Load()
    {
        var words = new Dictionary<string, ReleaseWord>(600, StringComparer.Ordinal);
        foreach (var line in Strong.Split('\n'))
        {
            Add(words, line, strong: true);
        }

        foreach (var line in Weak.Split('\n'))
        {
            Add(words, line, strong: false);
        }

        foreach (var line in Languages.Split('\n'))
        {
            Add(words, "Language " + line, strong: false);
        }

        return words;
    }

    private static void Add(Dictionary<string, ReleaseWord> words, string line, bool strong)
    {
        var colon = line.LastIndexOf(": ", StringComparison.Ordinal);
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var word = new ReleaseWord(Enum.Parse<Slot>(line.AsSpan(0, space)), line[(space + 1)..colon], strong);
        foreach (var key in line[(colon + 2)..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            words[key] = word;
        }
    }
}
