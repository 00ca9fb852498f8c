using MediaBridge.Cli.Logging;
using MediaBridge.Cli.Output;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Host.Tests.Cli;

internal sealed class OutputTests
{
    [Test]
    public void A_table_aligns_wide_characters_and_wraps_its_last_column()
    {
        using var text = new StringWriter();
        var table = new TextTable("film", "#year", "what");
        table.Add("狂った一頁", "1926", "a film that was lost for forty-five years and then found");
        table.Add("Häxan", "1922", "short");
        table.Write(new StyledWriter(text, color: false), 45);
        Assert.That(text.ToString().ReplaceLineEndings("\n"), Is.EqualTo(
            "film        year  what\n"
            + "狂った一頁  1926  a film that was lost for\n"
            + "                  forty-five years and then\n"
            + "                  found\n"
            + "Häxan       1922  short\n"));
    }

    [Test]
    public void Control_characters_of_titles_do_not_reach_the_terminal()
    {
        using var text = new StringWriter();
        new StyledWriter(text, color: true).Line("bad\u001b[2Jtitle\u0007", Style.Good);
        Assert.That(text.ToString().TrimEnd(), Is.EqualTo("\u001b[32mbad [2Jtitle \u001b[0m"));
    }

    [TestCase(1.25, "1.3 s")]
    [TestCase(59.9, "59 s")]
    [TestCase(185, "3 min 5 s")]
    [TestCase(7800, "2 h 10 min")]
    public void Times_are_short(double seconds, string words) => Assert.That(Words.Time(TimeSpan.FromSeconds(seconds)), Is.EqualTo(words));

    [Test]
    public void Logs_roll_over_by_size_keep_few_files_and_mask_secrets()
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-log-");
        try
        {
            using var provider = new FileLogProvider(new LogOptions { Folder = folder.FullName, FileBytes = 400, Files = 3 }, TimeProvider.System);
            provider.Redact = line => line.Replace("hush", "***", StringComparison.Ordinal);
            var log = provider.CreateLogger("Test");
            for (var i = 0; i < 40; i++)
            {
                log.LogInformation("line {Number} with hush", i);
            }

            log.LogDebug("too small to be told");
            var files = folder.GetFiles("*.log");
            var text = string.Concat(files.Select(f => ReadShared(f.FullName)));
            Assert.That(files, Has.Length.LessThanOrEqualTo(3));
            Assert.That(files.Max(f => f.Length), Is.LessThanOrEqualTo(400));
            Assert.That(text, Does.Contain("line 39 with ***").And.Not.Contain("hush").And.Not.Contain("too small"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
