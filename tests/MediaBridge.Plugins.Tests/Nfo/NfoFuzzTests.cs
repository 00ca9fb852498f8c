using System.Text;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>Damaged files of all dialects are read, checked, mended and updated soundly; the benchmarks do the same with a number of one's own.</summary>
[TestFixture]
internal sealed class NfoFuzzTests
{
    [Test]
    public void Damaged_files([Values(1, 2, 3)] int seed)
    {
        var fuzzer = new NfoFuzzer(seed);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = fuzzer.Next();
            string? problem;
            try
            {
                problem = NfoFuzzer.Try(bytes);
            }
            catch (Exception e)
            {
                problem = e.ToString();
            }

            Assert.That(problem, Is.Null, $"number {i}:\n{Encoding.UTF8.GetString(bytes)}");
        }
    }

    // What longer runs found.
    [TestCase("<movie><title>A</title><imdbid>tt0013257ⴭ</imdbid><uniqueid ty㸯pe=\"imdb\">tt0013257</uniqueid></movie>", TestName = "A name with a letter that XML does not allow in names")]
    [TestCase("<movie><title>A</title><runtime>106106</runtime></movie>", TestName = "A runtime that is neither minutes nor seconds")]
    [TestCase("<movie><title>A</title><thumb>http://a/p.jpg?x=1&&amp;amp;amp;y=2</thumb></movie>", TestName = "An address that was escaped three times")]
    [TestCase("<</b>?xml version=\"1.0\" <movie>\n<title>A</title>\n<ratings><rating name=\"imdb\"><value>7.6</value></rating<b>>\n</ratings>\n<set>\n<name>Box</name>\n</set>\n<actor>\n<name>A</name></actor>\n</movie>\nhttps://www.imdb.com/title/tt0013257/", TestName = "A root that is another one when it is mended")]
    [TestCase("<!DOCTYPE movie [<!ENTITY x SYSTEM \"file:///x\">]>\n<movie xmlns=\"uTA[A & B]]></title>\n<x:y a='1' b\r\n=2>&x;</x:y><fanartfanart url=\"http://b/\"><thumb>f.jpg</thumb></fana<t><\u0001movie>", TestName = "An attribute of the root that swallows what follows")]
    [TestCase("<episodedeta</b>ils>\n<title>One</title>\n<uniqueid ty<lockdata>true</lockdata>pe=\"tvdb\" default=\"true\">5</uniqueid>\n</episodedetails>", TestName = "A lock that is only seen when the file is mended")]
    public void Found(string text) => Assert.That(NfoFuzzer.Try(Encoding.UTF8.GetBytes(text)), Is.Null);
}
