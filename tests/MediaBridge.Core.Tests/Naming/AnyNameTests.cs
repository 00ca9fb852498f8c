using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Naming;
using MediaBridge.Tests.Services.Names;

namespace MediaBridge.Core.Tests.Naming;

[TestFixture]
public sealed class AnyNameTests
{
    private static readonly ReleaseNames Names = new();

    [Test]
    public void Invented_and_damaged_names_keep_the_rules()
        => Assert.That(NameMaker.Names(5000, 20261129).Select(n => (Name: n, Wrong: NameRules.Wrong(Names, n))).Where(n => n.Wrong is not null), Is.Empty);

    [Test]
    public void Any_text_keeps_the_rules()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261130, 1), Prop.ForAll<string>(text => NameRules.Wrong(Names, text ?? "") is null));

    [Test]
    public void Usual_names_have_a_title()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var name = NameMaker.Usual(random);
            Assert.That(Names.Parse(name).Title, Is.Not.Empty, name);
        }
    }

    [Test]
    public void The_culture_does_not_matter()
    {
        string[] names = ["GLASS.HARBOUR.2003.IMAX.DIRECTORS.CUT.MULTI.WEBRIP.DIVX-LAMP", "COPPER.RIVER.SEASON.II.EPISODE.3.HDTV.XVID", "copper.river.s01e02.internal.bdrip.x264"];
        var usual = names.Select(Text).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.That(names.Select(Text), Is.EqualTo(usual));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Text(string name)
    {
        var parsed = Names.Parse(name);
        return $"{parsed.Title}|{parsed.Year}|{parsed.Season}|{string.Join(',', parsed.Episodes)}|{parsed.Edition}|{parsed.Release?.Source}|{parsed.Release?.VideoCodec}";
    }
}
