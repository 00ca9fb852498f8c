using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Queries;

internal sealed class QueryPropertyTests
{
    private static readonly DateOnly Today = new(2024, 5, 31);

    private static readonly string[] Pieces = ["a", "charade", "comedy", "title:", "year:", "rating:", "watched:", "ids:", "has:", "sort:", "1990", "..", "2024-01", "30d", "yes", "imdb", "|", " ", "  ", "-", "not:", "(", ")", "\"", "\\", ">=", "<", "=", ":", ".", "é", "千", "\ud800", "\ufffe", "\u0000", "\t", "İ", "½"];

    private static readonly string[] Atoms = ["charade", "comedy", "\"in paris\"", "genre:romance", "year:1960..1970", "year>2000", "rating:7..", "watched:no", "watched:30d..", "ids:imdb", "has:tags", "kind:episode|movie", "site.imdb:8..", "title:=amelie", "x"];

    private static Config Runs => Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20240531, 13);

    private static Arbitrary<string> Texts => Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();

    private static Arbitrary<Tree> Trees => Gen.Sized(TreeOf).ToArbitrary();

    [Test]
    public void No_text_makes_the_parser_throw_and_what_it_prints_is_stable()
        => Check.One(Runs, Prop.ForAll(Texts, text =>
        {
            var parse = Query.Parse(text);
            Assert.That(parse.Query is null, Is.EqualTo(parse.Problems.Count > 0));
            Assert.That(parse.Problems.All(p => p.Offset >= 0 && p.Offset <= text.Length));
            if (parse.Query is { } query)
            {
                var printed = query.ToString();
                var again = Query.Parse(printed);
                Assert.That(again.Problems, Is.Empty, $"'{text}' prints as '{printed}'");
                Assert.That(again.Query!.ToString(), Is.EqualTo(printed), $"from '{text}'");
                Assert.That(Answers(again.Query), Is.EqualTo(Answers(query)), $"'{text}' prints as '{printed}'");
            }
        }));

    [Test]
    public void A_query_answers_as_the_plain_reading_of_its_tree()
        => Check.One(Runs, Prop.ForAll(Trees, tree => Assert.That(Answers(Parse(tree.Text)), Is.EqualTo(Items.All.Select(tree.Holds)), tree.Text)));

    [Test]
    public void De_Morgan_holds()
        => Check.One(Runs, Prop.ForAll(Trees, Trees, (a, b) =>
        {
            Assert.That(Answers(Parse($"-({a.Text} | {b.Text})")), Is.EqualTo(Answers(Parse($"-({a.Text}) -({b.Text})"))), $"{a.Text} / {b.Text}");
            Assert.That(Answers(Parse($"-(({a.Text}) ({b.Text}))")), Is.EqualTo(Answers(Parse($"-({a.Text}) | -({b.Text})"))), $"{a.Text} / {b.Text}");
        }));

    [Test]
    public void Folding_twice_is_folding_once()
        => Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
        {
            var once = TextFold.Words(text);
            Assert.That(TextFold.Words(once), Is.EqualTo(once));
            Assert.That(once, Is.EqualTo(once.Trim()).And.Not.Contain("  "));
        }));

    private static Query Parse(string text)
    {
        var parse = Query.Parse(text);
        Assert.That(parse.Problems, Is.Empty, text);
        return parse.Query!;
    }

    private static bool[] Answers(Query query) => [.. Items.All.Select(QueryPredicate.Compile(query, Today))];

    private static Gen<Tree> TreeOf(int size)
    {
        var atom = Gen.Elements(Atoms).Select(a => new Tree(a, QueryPredicate.Compile(Parse(a), Today)));
        if (size < 2)
        {
            return atom;
        }

        // Sizes beyond a few levels say nothing new, and brackets may nest 64 deep only.
        var part = TreeOf(Math.Min(size, 30) / 2);
        return Gen.OneOf(
            atom,
            part.Select(a => new Tree($"-({a.Text})", i => !a.Holds(i))),
            part.Two().Select(p => new Tree($"({p.Item1.Text}) {p.Item2.Wrapped}", i => p.Item1.Holds(i) && p.Item2.Holds(i))),
            part.Two().Select(p => new Tree($"{p.Item1.Text} | {p.Item2.Text}", i => p.Item1.Holds(i) || p.Item2.Holds(i))));
    }

    private sealed record Tree(string Text, Func<MediaItem, bool> Holds)
    {
        public string Wrapped => $"({Text})";
    }
}
