using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Naming;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Naming;

/// <summary>What must not change when the same release is written in another way.</summary>
[TestFixture]
public sealed class NameRelationsTests
{
    private static readonly ReleaseNames Names = new();

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20261131, 5);

    [Test]
    public void A_name_says_what_it_was_made_of() => Holds(s => Facts(Names.Parse(s.Write('.'))) == Facts(s));

    [TestCase(' ')]
    [TestCase('_')]
    public void The_separator_does_not_matter(char separator) => Holds(s => Facts(Names.Parse(s.Write(separator))) == Facts(s));

    [Test]
    public void Capitals_do_not_matter()
        => Holds(s => string.Equals(Facts(Names.Parse(s.Write('.').ToLowerInvariant())), Facts(s), StringComparison.OrdinalIgnoreCase) && string.Equals(Facts(Names.Parse(s.Write('.').ToUpperInvariant())), Facts(s), StringComparison.OrdinalIgnoreCase));

    [TestCase(".mkv")]
    [TestCase(".mp4")]
    [TestCase("[rartv]")]
    [TestCase("-Obfuscated")]
    public void What_is_added_behind_does_not_matter(string tail) => Holds(s => Facts(Names.Parse(s.Write('.') + tail)) == Facts(s));

    [TestCase("Movies/")]
    [TestCase("/srv/media/downloads/")]
    [TestCase("C:\\Video\\Films\\")]
    [TestCase("www.a-site.org - ")]
    [TestCase("[ www.a-site.org ] - ")]
    public void What_is_put_in_front_does_not_matter(string front) => Holds(s => Facts(Names.ParsePath(front + s.Write('.'))) == Facts(s));

    [Test]
    public void The_order_of_tags_does_not_matter()
        => Holds(s => Facts(Names.Parse((s with { Tags = [.. s.Tags.Reverse()] }).Write('.'))) == Facts(s));

    [Test]
    public void Brackets_around_year_and_tags_do_not_matter()
        => Holds(s => Facts(Names.Parse($"{string.Join(' ', s.Title)}{(s.Year is { } y ? $" ({y})" : "")}{Numbers(s)} [{string.Join(' ', s.Tags)}]")) == Facts(s));

    [Test]
    public void A_folder_that_says_the_same_changes_nothing()
        => Holds(s => Facts(Names.ParsePath($"{s.Write('.')}/{s.Write('.')}.mkv")) == Facts(s));

    [Test]
    public void A_name_made_of_what_was_read_is_read_the_same()
        => Holds(s =>
        {
            var read = Names.Parse(s.Write('_'));
            var again = new NameShape(read.Title.Split(' '), read.Year, read.Season, [.. read.Episodes], NameShape.Forms[0], s.Tags, read.Release?.Group ?? "");
            return Facts(Names.Parse(again.Write(' '))) == Facts(read);
        });

    [TestCase("[[[[((((")]
    [TestCase("........")]
    [TestCase("12345678")]
    [TestCase("1-2-3-4-")]
    [TestCase("01-02 03")]
    [TestCase("S01E02E03")]
    [TestCase("1x02x03.")]
    [TestCase("2003.01.")]
    [TestCase("a - 01 - ")]
    [TestCase("(Season 1, ")]
    [TestCase("[720p]-")]
    [TestCase("x264.DTS")]
    [TestCase("-=-=~&+&")]
    [TestCase("第12話")]
    [TestCase("www.a.b.")]
    public void Long_names_are_read_to_the_end(string piece)
    {
        foreach (var length in (int[])[1 << 10, 1 << 13, 1 << 16])
        {
            var name = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
            Assert.That(Names.Parse(name), Is.Not.Null);
            Assert.That(Names.ParsePath(name).Title.Length, Is.LessThanOrEqualTo(name.Length));
        }
    }

    [TestCase("{ - S9999E99999_)】PROPER.  - { - S9999E99999_)】PROPER.  - ")]
    [TestCase("[S01E02] PROPER [S01E03]")]
    public void Tags_between_brackets_are_passed(string name) => Assert.That(Names.Parse(name).IsEpisode, Is.True);

    private static string Numbers(NameShape shape)
        => shape.Season is { } season ? string.Create(CultureInfo.InvariantCulture, $" S{season:00}E{shape.Episodes[0]:00}") : "";

    private static void Holds(Func<NameShape, bool> rule) => Check.One(Runs, Prop.ForAll(NameShape.Any.ToArbitrary(), rule));

    private static string Facts(NameShape shape) => $"{string.Join(' ', shape.Title)}|{shape.Year}|{shape.Season}|{string.Join(',', shape.Episodes)}";

    private static string Facts(ParsedName name) => $"{name.Title}|{name.Year}|{name.Season}|{string.Join(',', name.Episodes)}";
}
