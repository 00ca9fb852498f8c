using MediaBridge.Cli.Scheduling;
using MediaBridge.Host.Tests.Cli;
using MediaBridge.Sdk;

namespace MediaBridge.Host.Tests.Scheduling;

/// <summary>Timers of systemd and lines of cron that repeat a command.</summary>
internal sealed class TimerFilesTests
{
    [TestCase("hourly", "*-*-* *:00:00", "0 * * * *")]
    [TestCase("daily", "*-*-* 03:00:00", "0 3 * * *")]
    [TestCase("Daily@4:05", "*-*-* 04:05:00", "5 4 * * *")]
    [TestCase("weekly@23:59", "Sun *-*-* 23:59:00", "59 23 * * 0")]
    [TestCase("monthly", "*-*-01 03:00:00", "0 3 1 * *")]
    public void TimesAreThoseOfSystemdAndCron(string text, string calendar, string cron)
        => Assert.That(Schedule.Parse(text), Is.EqualTo(new Schedule(calendar, cron)));

    [TestCase("sometimes")]
    [TestCase("daily@25:00")]
    [TestCase("hourly@04:00")]
    [TestCase("")]
    public void OtherTimesAreRefused(string text)
        => Assert.That(() => Schedule.Parse(text), Throws.TypeOf<PluginException>().With.Message.Contains("--schedule"));

    [Test]
    public void WordsOfACommandStayWhatTheyAre()
    {
        string[] words = ["/opt/my tools/mediabridge", "--keep", "14", "50% \"off\" $HOME", "it's"];
        Assert.That(CommandText.ForSystemd(words), Is.EqualTo("""
            "/opt/my tools/mediabridge" --keep 14 "50%% \"off\" $$HOME" "it's"
            """));
        Assert.That(CommandText.ForCron(words), Is.EqualTo("""
            '/opt/my tools/mediabridge' --keep 14 '50\% "off" $HOME' 'it'\''s'
            """));
    }

    [Test]
    public void AProgramThatDotnetRunsIsCalledSo()
    {
        Assert.That(TimerFiles.Program("/usr/bin/dotnet", "/opt/mb/mediabridge.dll"), Is.EqualTo(new[] { "/usr/bin/dotnet", "exec", "/opt/mb/mediabridge.dll" }));
        Assert.That(TimerFiles.Program("/home/ana/.dotnet/tools/mediabridge", "x"), Is.EqualTo(new[] { "/home/ana/.dotnet/tools/mediabridge" }));
    }

    [Test]
    public void TheSamplesAreWhatIsMade()
    {
        var made = new TimerFiles("mediabridge-backup", "back up the library", ["mediabridge"], Schedule.Parse("daily"));
        var folder = Path.Combine(CliSandbox.Root, "host", "MediaBridge.Cli", "Samples", "systemd");
        string Sample(string ending) => File.ReadAllText(Path.Combine(folder, $"mediabridge-backup.{ending}")).ReplaceLineEndings("\n");
        Assert.That(Sample("timer"), Is.EqualTo(made.Timer));
        Assert.That(Sample("service").Replace("%h/.dotnet/tools/mediabridge library backup --incremental --keep 14", "mediabridge", StringComparison.Ordinal), Is.EqualTo(made.Service));
    }
}
