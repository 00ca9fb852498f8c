using static MediaBridge.Sdk.Tests.Diffing.DiffCase;

namespace MediaBridge.Sdk.Tests.Diffing;

/// <summary>One row a facet and op: what is there, what is wanted, what is planned.</summary>
public sealed class FacetRowTests
{
    private static readonly MediaItem Bare = Film();

    private static MediaItem Rated(decimal mark, decimal outOf = 10, decimal step = 1) => Bare with { Ratings = [Rating.Own(mark, outOf, step)] };

    private static MediaItem Played(params string?[] at) => Bare with { Watches = [.. at.Select(a => Play(a))] };

    private static MediaItem Listed(params string[] lists) => Bare with { Lists = [.. lists.Select(l => new ListEntry { List = l })] };

    private static MediaItem Tagged(params string[] tags) => Bare with { Tags = [.. tags.Select(t => (Personal<string>)t)] };

    private static MediaItem Noted(string note) => Bare with { Note = note };

    private static MediaItem Liked(bool liked = true) => Bare with { Favourite = liked };

    private static MediaItem At(int minutes) => Bare with { Progress = new PlayProgress { Position = TimeSpan.FromMinutes(minutes) } };

    private static IEnumerable<TestCaseData> Rows()
    {
        TestCaseData Row(string name, MediaItem? there, DesiredItem wanted, ChangeKind? kind, DesiredOp? op = null, string? before = null, string? after = null)
            => new TestCaseData(there, wanted, kind, op, before, after).SetName($"Diff: {name}");

        yield return Row("rating added", null, Add(Rated(7)), ChangeKind.Create, DesiredOp.Add, null, "7 of 10");
        yield return Row("rating replaced", Rated(6), Add(Rated(7)), ChangeKind.Update, DesiredOp.Add, "6 of 10", "7 of 10");
        yield return Row("rating equal", Rated(7), Add(Rated(7)), ChangeKind.Unchanged);
        yield return Row("rating converted to the account's scale", null, Add(Rated(3.5m, 5, 0.5m)), ChangeKind.Create, DesiredOp.Add, null, "7 of 10");
        yield return Row("rating equal after rounding", Rated(8), Add(Rated(75, 100)), ChangeKind.Unchanged);
        yield return Row("rating of a site says nothing", Rated(8), Set(Bare with { Ratings = [Rating.OfSite("imdb", 7.1m, 10)] }), null);
        yield return Row("no rating, added", Rated(8), Add(Bare with { Ratings = [] }), null);
        yield return Row("no rating, set", Rated(8), Set(Bare with { Ratings = [] }), ChangeKind.Delete, DesiredOp.Remove, "8 of 10");
        yield return Row("rating removed", Rated(8), Remove(Rated(8)), ChangeKind.Delete, DesiredOp.Remove, "8 of 10");
        yield return Row("another rating is not removed", Rated(9), Remove(Rated(8)), ChangeKind.Unchanged);

        yield return Row("play added", null, Add(Played("2020-01-01")), ChangeKind.Create, DesiredOp.Add, null, "2020-01-01");
        yield return Row("second play added", Played("2022-01-01"), Add(Played("2020-01-01")), ChangeKind.Update, DesiredOp.Add, "2022-01-01", "2020-01-01, 2022-01-01");
        yield return Row("play of the same minute", Played("2020-01-01T20:15:59Z"), Add(Played("2020-01-01T20:15:01Z")), ChangeKind.Unchanged);
        yield return Row("play of another minute", Played("2020-01-01T20:15:59Z"), Add(Played("2020-01-01T20:16:01Z")), ChangeKind.Update, DesiredOp.Add, "2020-01-01 20:15Z", "2020-01-01 20:15Z, 2020-01-01 20:16Z");
        yield return Row("play of the same day", Played("2020-01-01T20:15:59Z"), Add(Played("2020-01-01")), ChangeKind.Unchanged);
        yield return Row("date there, instant wanted", Played("2020-01-01"), Add(Played("2020-01-01T09:00:00Z")), ChangeKind.Unchanged);
        yield return Row("undated play there", Played([null]), Add(Played("2020-01-01")), ChangeKind.Unchanged);
        yield return Row("undated plays are counted", Played("2020-01-01"), Add(Played(null, null)), ChangeKind.Update, DesiredOp.Set, "2020-01-01", "at some time, 2020-01-01");
        yield return Row("plays set", Played("2022-01-01", "2020-01-01"), Set(Played("2020-01-01")), ChangeKind.Update, DesiredOp.Remove, "2020-01-01, 2022-01-01", "2020-01-01");
        yield return Row("plays replaced", Played("2022-01-01"), Set(Played("2020-01-01")), ChangeKind.Update, DesiredOp.Set, "2022-01-01", "2020-01-01");
        yield return Row("play removed", Played("2022-01-01", "2020-01-01"), Remove(Played("2022-01-01")), ChangeKind.Update, DesiredOp.Remove, "2020-01-01, 2022-01-01", "2020-01-01");
        yield return Row("another play is not removed", Played("2022-01-01"), Remove(Played("2020-01-01")), ChangeKind.Unchanged);
        yield return Row("no plays, set", Played("2022-01-01"), Set(Played()), ChangeKind.Delete, DesiredOp.Remove, "2022-01-01");

        yield return Row("list added", Listed("a"), Add(Listed("b")), ChangeKind.Update, DesiredOp.Add, "a", "a, b");
        yield return Row("list there", Listed("a", "b"), Add(Listed("b")), ChangeKind.Unchanged);
        yield return Row("lists set", Listed("a", "b"), Set(Listed("b", "c")), ChangeKind.Update, DesiredOp.Set, "a, b", "b, c");
        yield return Row("list removed", Listed("a", "b"), Remove(Listed("b", "c")), ChangeKind.Update, DesiredOp.Remove, "a, b", "a");
        yield return Row("last list removed", Listed("b"), Remove(Listed("b")), ChangeKind.Delete, DesiredOp.Remove, "b");
        yield return Row("tag added", null, Add(Tagged("x")), ChangeKind.Create, DesiredOp.Add, null, "x");
        yield return Row("tags set", Tagged("x", "y"), Set(Tagged("y")), ChangeKind.Update, DesiredOp.Remove, "x, y", "y");

        yield return Row("favourite added", null, Add(Liked()), ChangeKind.Create, DesiredOp.Add, null, "yes");
        yield return Row("favourite not added", Liked(), Add(Liked(false)), null);
        yield return Row("favourite set to no", Liked(), Set(Liked(false)), ChangeKind.Delete, DesiredOp.Remove, "yes");
        yield return Row("progress replaced", At(5), Add(At(6)), ChangeKind.Update, DesiredOp.Add, "0:05:00", "0:06:00");
        yield return Row("progress removed", At(5), Set(At(0)), ChangeKind.Delete, DesiredOp.Remove, "0:05:00");
        yield return Row("note replaced", Noted("so so"), Add(Noted("good")), ChangeKind.Update, DesiredOp.Add, "so so", "good");
        yield return Row("line ends of a note do not count", Noted("a\r\nb "), Add(Noted("a\nb")), ChangeKind.Unchanged);
        yield return Row("nothing said", Rated(6), Set(Bare), null);
    }

    [TestCaseSource(nameof(Rows))]
    public async Task Row(MediaItem? there, DesiredItem wanted, ChangeKind? kind, DesiredOp? op, string? before, string? after)
    {
        var test = new DiffCase { Current = there is null ? [] : [there] };
        var changes = await test.PlanAsync(wanted);
        if (kind is null)
        {
            Assert.That(changes, Is.Empty);
            return;
        }

        var change = changes.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(change.Kind, Is.EqualTo(kind));
            Assert.That(change.Target, Is.EqualTo($"{change.Facet}:imdb:tt1"));
            Assert.That(change.Do?.Op, Is.EqualTo(op));
            Assert.That(change.Fields.SingleOrDefault()?.Before, Is.EqualTo(before));
            Assert.That(change.Fields.SingleOrDefault()?.After, Is.EqualTo(after));
            Assert.That(change.Inverse, kind == ChangeKind.Unchanged ? Is.Null : Is.Not.Null);
        }
    }
}
