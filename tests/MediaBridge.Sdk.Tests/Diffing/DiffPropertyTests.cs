using FsCheck;
using FsCheck.Fluent;

namespace MediaBridge.Sdk.Tests.Diffing;

/// <summary>Laws of a plan, for any account and any wish.</summary>
public sealed class DiffPropertyTests
{
    private static readonly string?[] Times = [null, "2020-01-01", "2020-01-01T08:00:00Z", "2020-01-01T21:00:00Z", "2021-02-02", "2021-02-02T21:00:00Z"];

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Frequency((2, Gen.Constant<T?>(null)), (3, gen.Select(v => (T?)v)));

    private static Gen<IReadOnlyList<T>> Some<T>(Gen<T> gen, int most) => Gen.Choose(0, most).SelectMany(n => gen.ListOf(n)).Select(l => (IReadOnlyList<T>)[.. l]);

    private static readonly Gen<MediaItem> Facet =
        from ratings in Maybe(Some(Gen.Choose(1, 10).Select(n => Rating.Own(n, 10)), 1))
        from watches in Maybe(Some(Gen.Elements(Times).Select(t => DiffCase.Play(t)), 3))
        from lists in Maybe(Some(Gen.Elements("a", "b", "c").Select(l => new ListEntry { List = l }), 3))
        from tags in Maybe(Some(Gen.Elements("x", "y").Select(t => (Personal<string>)t), 2))
        from liked in Maybe(Gen.Elements(true, false).Select(l => (Personal<bool>)l))
        from progress in Maybe(Gen.Choose(0, 2).Select(m => new PlayProgress { Position = TimeSpan.FromMinutes(m) }))
        from note in Maybe(Gen.Elements("", "so", "good").Select(n => (Personal<string>)n))
        select new MediaItem
        {
            Ratings = ratings,
            Watches = watches,
            Lists = lists?.DistinctBy(l => l.List).ToList(),
            Tags = tags?.DistinctBy(t => t.Value).ToList(),
            Favourite = liked,
            Progress = progress,
            Note = note,
        };

    private static readonly Gen<List<MediaItem>> Films =
        from count in Gen.Choose(0, 4)
        from facets in Facet.ListOf(count)
        from numbers in Gen.Shuffle([1, 2, 3, 4, 5])
        select facets.Zip(numbers, (f, n) => f with { Title = $"Film {n}", Year = 1999, Ids = DiffCase.Film(n).Ids }).ToList();

    private sealed record World(List<MediaItem> Current, List<MediaItem> Wanted, DesiredOp Op, bool Mirror, bool Counts)
    {
        public DiffCase Case() => new()
        {
            Current = Current,
            Mirror = Mirror,
            Can = Counts ? [.. DiffCase.Everything.Select(f => f.Facet == Facets.Watches ? f with { Backdate = false } : f)] : DiffCase.Everything,
        };

        public DesiredItem[] Desires => [.. Wanted.Select(w => new DesiredItem { Item = w, Op = Op })];

        public override string ToString() => $"{Op} mirror={Mirror} counts={Counts}\nhas:\n{new DiffCase { Current = Current }.State()}\nwants:\n{new DiffCase { Current = Wanted }.State()}";
    }

    private static readonly Arbitrary<World> Worlds =
        (from current in Films
         from wanted in Films
         from op in Gen.Elements(DesiredOp.Add, DesiredOp.Set, DesiredOp.Remove)
         from mirror in Gen.Elements(true, false)
         from counts in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
         select new World(current, wanted, op, mirror && op == DesiredOp.Set, counts)).ToArbitrary();

    private static void Holds(Func<World, Task<bool>> law) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20260101, 7), Prop.ForAll(Worlds, law));

    private static Task<List<PlannedChange>> PlanAsync(DiffCase test, IEnumerable<DesiredItem> desires) => test.PlanAsync([.. desires]);

    private static bool Writes(PlannedChange change) => change.Kind is not (ChangeKind.Unchanged or ChangeKind.Skip);

    [Test]
    public void OnceAppliedThereIsNothingToDo() => Holds(async world =>
    {
        var test = world.Case();
        test.Apply((await PlanAsync(test, world.Desires)));

        // Removing one of two plays that look alike is not the same twice; the plan says exactly what is to stay then.
        return !(await PlanAsync(test, world.Desires)).Exists(c => Writes(c) && !(world.Op == DesiredOp.Remove && c.Facet == Facets.Watches));
    });

    [Test]
    public void WhatWasWrittenIsFoundWhenItIsPlannedAgain() => Holds(async world =>
    {
        var test = world.Case();
        var plan = (await PlanAsync(test, world.Desires)).FindAll(Writes);
        test.Apply(plan);
        test.Mirror = false;
        return !(await PlanAsync(test, plan.Select(c => c.Do!))).Exists(Writes);
    });

    [Test]
    public void TheInversePutsBackWhatWasThere() => Holds(async world =>
    {
        var test = world.Case();
        var before = test.State();
        var plan = (await PlanAsync(test, world.Desires)).FindAll(Writes);
        test.Apply(plan);
        test.Mirror = false;
        test.Apply(await PlanAsync(test, plan.Select(c => c.Inverse!)));
        return world.Counts ? Counts(test.State()) == Counts(before) : test.State() == before;
    });

    [Test]
    public void TheOrderOfTheCurrentItemsDoesNotMatter() => Holds(async world =>
    {
        var (test, turned) = (world.Case(), world.Case());
        turned.Current = [.. Enumerable.Reverse(turned.Current)];
        return Text((await PlanAsync(test, world.Desires))) == Text(await PlanAsync(turned, world.Desires));
    });

    [Test]
    public void TargetsAreUniqueAndStayTheSame() => Holds(async world =>
    {
        var test = world.Case();
        var plan = (await PlanAsync(test, world.Desires));
        test.Mirror = false;
        var again = new List<PlannedChange>();
        foreach (var change in plan.Where(Writes))
        {
            again.Add(await test.OneAsync(change.Do!));
        }

        return plan.DistinctBy(c => c.Target).Count() == plan.Count && again.Select(c => c.Target).SequenceEqual(plan.Where(Writes).Select(c => c.Target));
    });

    private static string Text(List<PlannedChange> plan) => System.Text.Json.JsonSerializer.Serialize(plan.ConvertAll(c => c with { Found = null }));

    private static string Counts(string state) => System.Text.RegularExpressions.Regex.Replace(state, "plays=[^ \n]*", m => "plays=" + m.Value.Count(c => c == ','), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
