using MediaBridge.Plugins.Nfo;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>The contract of sources, kept by nfo.files.</summary>
public sealed class NfoFilesContractTests : SourceContract<Plugin>
{
    protected override string Component => "nfo.files";

    protected override int? ExpectedApplied => 17;

    protected override object OptionsFor(TestServices services) => new { folder = services.Folder, name = "films", check = true };

    protected override void Arrange(TestServices services)
    {
        Write("a/movie.nfo", "<movie><title>A</title><year>2003</year><uniqueid type=\"imdb\">tt0000007</uniqueid><userrating>7</userrating><playcount>1</playcount><genre>G</genre><tag>t</tag><actor><name>N</name></actor><resume><position>60</position></resume><isuserfavorite>true</isuserfavorite><thumb>http://a/p.jpg</thumb></movie>");
        Write("b/url.nfo", "https://www.imdb.com/title/tt0000009/");
        Write("c/S01E01E02.nfo", "<episodedetails><title>One</title><season>1</season><episode>1</episode></episodedetails><episodedetails><title>Two</title><season>1</season><episode>2</episode></episodedetails>");
        Write("d/broken.nfo", "<movie><title>A & B");
        Write("e/empty.nfo", "");
        Write("set.nfo", "<set><title>Box</title></set>");

        void Write(string path, string text)
        {
            var full = Path.Combine(services.Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }
}
