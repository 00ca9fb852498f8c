using MediaBridge.Core.Library.Duplicates;
using MediaBridge.Core.Naming;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library.Duplicates;

/// <summary>Which of two copies is better: one mark after the other.</summary>
public sealed class QualityOrderTests
{
    [TestCase("A.2000.2160p.WEB-DL.x264-G", "A.2000.1080p.BluRay.Remux.x264-G", "2160p before 1080p")]
    [TestCase("A.2000.1080p.BluRay.x264-G", "A.2000.1080i.BluRay.x264-G", "1080p before 1080i")]
    [TestCase("A.2000.1080p.BluRay.Remux.x264-G", "A.2000.1080p.BluRay.x264-G", "BluRay Remux before BluRay")]
    [TestCase("A.2000.1080p.BluRay.x264-G", "A.2000.1080p.WEB-DL.x264-G", "BluRay before WEB-DL")]
    [TestCase("A.2000.1080p.WEB-DL.x264-G", "A.2000.1080p.WEBRip.x264-G", "WEB-DL before WEBRip")]
    [TestCase("A.2000.1080p.HDTV.x264-G", "A.2000.1080p.HDCAM.x264-G", "HDTV before CAM")]
    [TestCase("A.2000.2160p.BluRay.DV.HDR10.x265-G", "A.2000.2160p.BluRay.DV.x265-G", "DV HDR10 before DV")]
    [TestCase("A.2000.2160p.BluRay.HDR10.x265-G", "A.2000.2160p.BluRay.x265-G", "HDR10 before SDR")]
    [TestCase("A.2000.1080p.BluRay.x265-G", "A.2000.1080p.BluRay.x264-G", "x265 before x264")]
    [TestCase("A.2000.1080p.BluRay.TrueHD.7.1.Atmos.x264-G", "A.2000.1080p.BluRay.DTS-HD.MA.7.1.x264-G", "TrueHD 7.1 Atmos before DTS-HD MA 7.1")]
    [TestCase("A.2000.1080p.BluRay.DDP5.1.x264-G", "A.2000.1080p.BluRay.DTS.x264-G", "DDP 5.1 before DTS")]
    [TestCase("A.2000.1080p.BluRay.DTS.5.1.x264-G", "A.2000.1080p.BluRay.DTS.2.0.x264-G", "5.1 before 2.0 channels")]
    [TestCase("A.2000.PROPER.1080p.BluRay.x264-G", "A.2000.1080p.BluRay.x264-G", "a later revision (PROPER or REPACK)")]
    public void The_first_mark_that_differs_decides(string better, string worse, string reason)
    {
        var (one, other) = (Of(better), Of(worse));
        Assert.That((QualityOrder.Instance.Compare(one, other), QualityOrder.Instance.Compare(other, one)), Is.EqualTo((1, -1)));
        Assert.That((QualityOrder.Decide(one, other).Reason, QualityOrder.Decide(one, other).IsKnown), Is.EqualTo((reason, true)));
    }

    [Test]
    public void What_a_name_does_not_say_is_a_guess()
        => Assert.That(QualityOrder.Decide(Of("A.2000.480p.DVDRip.XviD-G"), Of("A (2000)")), Is.EqualTo((1, "480p before unknown", false)));

    [Test]
    public void Streams_are_believed_before_names_and_bit_rates_compared_within_a_codec()
    {
        CopyQuality Streams(long rate, string codec) => CopyQuality.Of(
            new MediaVersion
            {
                Release = new ReleaseFacts { Resolution = "2160p" },
                Files = [new MediaFile { Path = "a", Length = 1, Streams = [new MediaStream { Kind = MediaStream.Video, Codec = codec, Width = 1920, Height = 1080, BitRate = rate }, new MediaStream { Kind = MediaStream.Audio, Codec = "eac3", Channels = 5.1m }] }],
            },
            null);
        Assert.That(Streams(1, "h264").Text, Is.EqualTo("1080p h264 eac3"));
        Assert.That(QualityOrder.Decide(Streams(9_000_000, "h264"), Streams(8_000_000, "h264")).Reason, Is.EqualTo("higher bit rate"));
        Assert.That(QualityOrder.Decide(Streams(9_000_000, "h264"), Streams(8_000_000, "hevc")), Is.EqualTo((-1, "hevc before h264", true)));
    }

    private static CopyQuality Of(string name)
        => CopyQuality.Of(new MediaVersion { Release = new ReleaseNames().Parse(name).Release, Files = [new MediaFile { Path = "a", Length = 5 }] }, null);
}
