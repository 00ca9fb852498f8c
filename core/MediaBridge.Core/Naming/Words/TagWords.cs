namespace MediaBridge.Core.Naming;

/// <summary>The vocabulary of technical words. Columns: slot, our word, the word of <c>names parse</c>, what it tells besides, keys.</summary>
/// <remarks>Keys are lower case without separators and apostrophes. The values of the third column are those that release parsers share (guessit's).</remarks>
internal static partial class TagWords
{
    /// <summary>Words that no title holds: a title ends before them.</summary>
    public const string Strong = """
        Source|BluRay|Blu-ray||bluray blueray mbluray bdr bd5 bd9 bd25 bd50 bd66 bd100 bdfull fullbd bdiso completebluray
        Source|BluRay|Blu-ray|Mux|bdmux
        Source|BluRay|Blu-ray|Rip|bdrip blurayrip
        Source|BluRay|Blu-ray|Rip,Mux|bdripmux
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
        Source|WEB-DL|Web|Mux|webdlmux dlmux
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
        Source|DVD|DVD||dvdr dvdr5 dvdr9 videots dvd5 dvd9 dvdfull fulldvd
        Source|DVD|DVD|Mux|dvdmux
        Source|DVD|DVD|Rip|dvdrip
        Source|DVD|DVD|Rip,Mux|dvdripmux
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
        Video|H.264|H.264||h264 mpeg4avc
        Video|H.264|H.264|video_profile:Advanced Video Codec High Definition|avc avchd
        Video|H.265|H.265||h265
        Video|H.265|H.265|video_profile:High Efficiency Video Coding|hevc
        Video|H.266|H.266||h266 vvc
        Video|H.265|H.265|color_depth:10-bit,video_profile:High Efficiency Video Coding|hevc10 hevc10bit
        Video|XviD|Xvid||xvid
        Video|DivX|DivX||divx divx5 divx6 dvdivx
        Video|AV1|AV1||av1
        Video|VP7|VP7||vp7
        Video|VP8|VP8||vp8 vp80
        Video|VP9|VP9||vp9
        Video|VC-1|VC-1||vc1
        Video|MPEG-2|MPEG-2||mpeg2 mpg2 h262 x262
        Video|H.263|H.263||h263 x263
        Video|RealVideo|RealVideo||realvideo rv10 rv13 rv20 rv30 rv40
        Audio|DTS-HD MA|DTS-HD|audio_profile:Master Audio|dtshdma dtsma dtshdmasteraudio dtsxma
        Audio|DTS-HD HRA|DTS-HD|audio_profile:High Resolution Audio|dtshdhra dtshdhr dtshr dtshra
        Audio|DTS-HD|DTS-HD||dtshd
        Audio|DTS-ES|DTS|audio_profile:Extended Surround|dtses
        Audio|DTS:X|DTS:X||dtsx dts:x
        Audio|DTS|DTS||dts
        Audio|DTS|DTS|Mic Dubbed|dtsmd
        Audio|DTS|DTS|language:und|dtsd
        Audio|TrueHD Atmos|Dolby TrueHD|audio_codec:Dolby Atmos|truehdatmos
        Audio|TrueHD|Dolby TrueHD||truehd dolbytruehd
        Audio|DDP Atmos|Dolby Digital Plus|audio_codec:Dolby Atmos|ddpa ddpatmos
        Audio|DDP|Dolby Digital Plus||ddp eac3 dolbydigitalplus ddplus eac3d
        Audio|DD|Dolby Digital||ac3 dolbydigital dolbyd ac3d
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
        ThreeD|SBS|3D||3dsbs
        ThreeD|OU|3D||3dou
        ThreeD|HSBS|3D||hsbs halfsbs
        ThreeD|FSBS|3D||fsbs
        ThreeD|HTAB|3D||htab halfou hou halftab
        ThreeD|FTAB|3D||ftab
        Bits|10|10-bit|video_profile:High 10|hi10p hi10
        Bits|10|10-bit||yuv420p10
        Other||Remux||remux
        Other||Retail||retail
        Other||Colorized||colorized
        Other||Fast Subtitled||fastsub
        Other||Preair||preair
        Other||Reencoded||reenc reencoded
        Other||Upscaled||upscaled upscale
        Other||Sync Fixed||syncfix syncfixed
        Other||Fix||dirfix nfofix prooffix samplefix proofsamplefix
        Other||Widescreen||widescreen
        Other||Extras||digitalextras digitalextra
        Other||East Coast Feed||eastfeed liveeastfeed eastcoastfeed liveeastcoastfeed episodeeastfeed liveepisodeeastfeed
        Other||West Coast Feed||westfeed livewestfeed westcoastfeed livewestcoastfeed episodewestfeed liveepisodewestfeed
        Proper|1|Proper||rerip
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
        Noise|-|||vcd svcd xvcd xsvcd
        Subtitle|fr|French||vostfr subfrench stfr vosti subfr
        Subtitle|he|Hebrew||hebsub hebsubs
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
}
