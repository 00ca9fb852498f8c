using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Library.Searching;
using MediaBridge.Core.Queries;
using MediaBridge.Core.Tests.Queries;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.Library;

internal sealed class LibraryQueryPropertyTests
{
    private static readonly string[] Numbers = ["7", "7..", "..5", "1..3", ">2", "<100000", "1990..2005", "0", "3.5", "0.1234567890123456789..", "-1..2", "2147483648..", "60..120"];
    private static readonly string[] Days = ["2024", "2024-05", "2020..2026", "..2000", ">2019-02-28", "30d..", "0001.."];

    [Test]
    public async Task What_the_library_finds_is_what_the_predicate_lets_through([Values] bool areWordsFrequent)
    {
        await using var bench = new LibraryBench();
        bench.Store.Frequent = areWordsFrequent ? 2 : null;
        var all = Queries.Items.All.Concat(Some.Films(20)).Concat(Some.Hostile()).Concat(Enumerable.Range(1, 50).Select(Some.Any)).Concat(Enumerable.Range(1, 8).Select(Some.AnyFull)).ToList();
        foreach (var half in (IEnumerable<MediaItem>[])[all.Take(60), all.Take(30).Select(i => i with { Title = $"{i.Title} again", Tags = null }), all])
        {
            await bench.WriteAsync(w =>
            {
                foreach (var item in half)
                {
                    w.Put(new Core.Library.SourceItem(item));
                }
            });
        }

        Assert.That(bench.Number("SELECT count(*) FROM prefixes"), areWordsFrequent ? Is.GreaterThan(100) : Is.Zero);
        var items = bench.Items.After(0).ToList();
        var odd = bench.Number("SELECT count(*) FROM items WHERE odd=1");
        Assert.That(odd, Is.GreaterThan(0).And.LessThan(items.Count), "some items, not all, are looked at one by one");
        var search = new LibrarySearch(bench.Store);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var words = items.SelectMany(i => QueryFields.All.Where(f => f.Type == QueryFieldType.Text).SelectMany(f => QueryTexts.Of(i.Item, f))).Select(TextFold.Words).SelectMany(t => t.Split(' ').Append(t)).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var ids = items.SelectMany(i => i.Item.Ids).Where(i => !i.Value.Any(c => char.IsWhiteSpace(c) || c is '|' or ')' or '(' or '"')).Select(i => i.ToString()).Concat(["imdb", "tmdb", "tmdb.movie", "library"]).Distinct(StringComparer.Ordinal).ToArray();
        var texts = Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(20240601, 17);
        Check.One(texts, Prop.ForAll(Trees(words, ids).ToArbitrary(), text =>
        {
            if (Query.Parse(text).Query is not { } query)
            {
                return;
            }

            var matches = QueryPredicate.Compile(query, today);
            var expected = items.Where(i => matches(i.Item)).Select(i => i.Id).ToList();
            Assert.That(search.Find(query).Order(), Is.EqualTo(expected), text);
            Assert.That(search.Count(query), Is.EqualTo(expected.Count), text);
        }));
    }

    private static Gen<string> Trees(string[] words, string[] ids)
    {
        var atom = Gen.OneOf(QueryFields.All.Append(QueryFields.Anywhere).Select(f => AtomOf(f, words, ids)));
        var pair = Gen.OneOf(atom, atom.Select(a => $"-{a}"), atom.Two().Select(p => $"({p.Item1} {p.Item2})"), atom.Two().Select(p => $"({p.Item1} | {p.Item2})"));
        return Gen.OneOf(pair, pair.Two().Select(p => $"{p.Item1} {p.Item2}"), pair.Two().Select(p => $"-({p.Item1} | {p.Item2})"));
    }

    private static Gen<string> AtomOf(QueryField field, string[] words, string[] ids)
    {
        var name = ReferenceEquals(field, QueryFields.Anywhere) ? "" : field.Argument is null ? $"{field.Name}:" : $"{field.Name}.imdb:";
        var word = Gen.Elements(words);
        return field.Type switch
        {
            QueryFieldType.Text => Gen.OneOf(word.Select(w => $"{name}{w.Split(' ')[0]}"), word.Select(w => $"{name}{w[..1]}"), word.Select(w => $"{name}\"{w}\""), word.Select(w => $"{name}=\"{w}\""), word.Two().Select(p => $"{name}{p.Item1.Split(' ')[0]}|{p.Item2.Split(' ')[0]}")),
            QueryFieldType.Number => Gen.Elements(Numbers).Select(n => name + n).Or(Gen.Elements(Numbers).Select(n => $"{field.Name}:{n}")),
            QueryFieldType.Minutes => Gen.Elements(Numbers).Select(n => name + n),
            QueryFieldType.Date => Gen.Elements(Days).Select(d => name + d),
            QueryFieldType.Flag => Gen.Elements("yes", "no").Select(f => name + f),
            QueryFieldType.FlagOrDate => Gen.Elements([.. Days, "yes", "no"]).Select(d => name + d),
            QueryFieldType.Id => Gen.Elements(ids).Select(i => name + i),
            _ => Gen.Elements(Core.Library.ItemRow.FacetBits.ToArray()).Select(f => name + f),
        };
    }
}
