using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.Benchmarks.Ratings;

/// <summary>Ratings of FilmAffinity with Spanish titles, matched against IMDb's data sets and written to IMDb, by processes that are killed on the way.</summary>
/// <remarks>Everything that goes wrong in a person's life happens once: kills while reading, matching and writing, a session that ends, a session of somebody else.</remarks>
public sealed class RatingsMove(RatingsWorld world, string pipeline)
{
    private readonly List<string> _findings = [];

    /// <summary>What is not as it should be.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <summary>How often a process was killed.</summary>
    public int Kills { get; private set; }

    /// <summary>Every outcome, in order.</summary>
    public List<RunOutcome> Outcomes { get; } = [];

    /// <summary>Moves all of them.</summary>
    /// <param name="cancellationToken">Stops.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pages = (world.Rated.Ratings.Count + world.FilmAffinity.Site.PageSize - 1) / world.FilmAffinity.Site.PageSize;
        var ratings = world.Wanted().Count;
        await KilledAtPageAsync(pages / 3, cancellationToken);
        await KilledAtCommitAsync((pages * 2 / 3) + 4, cancellationToken);
        await KilledAtWriteAsync(1, cancellationToken);
        await KilledAtWriteAsync(ratings / 3, cancellationToken);
        await SessionEndsAsync(ratings / 2, cancellationToken);
        await SomebodyElseAsync(cancellationToken);
        await KilledAtWriteAsync(ratings * 3 / 4, cancellationToken);
        var last = await ChildAsync(0, cancellationToken);
        Expect((last.ExitCode & ~ExitCodes.InteractionNeeded) == 0, $"the last run ends with {last}");
        await CompareAsync();
        var writes = world.Imdb.Writes.Count;
        var again = await ChildAsync(0, cancellationToken);
        Expect(world.Imdb.Writes.Count == writes, $"run again, {world.Imdb.Writes.Count - writes} more were written: {again}");
    }

    private async Task KilledAtPageAsync(int page, CancellationToken cancellationToken)
    {
        RatingsProcess? process = null;
        world.FilmAffinity.Site.Trouble(default, r =>
        {
            if (r.Page >= page)
            {
                process?.Kill();
            }

            return false;
        });
        await KilledAsync(process = Start(), $"at page {page}", cancellationToken);
        world.FilmAffinity.Site.Heal();
    }

    private Task KilledAtCommitAsync(long commit, CancellationToken cancellationToken)
        => KilledAsync(Start(commit), $"before commit {commit}", cancellationToken);

    private async Task KilledAtWriteAsync(int write, CancellationToken cancellationToken)
    {
        RatingsProcess? process = null;
        world.Imdb.Service.OnWrite = _ =>
        {
            if (world.Imdb.Writes.Count >= write)
            {
                process?.Kill();
            }
        };
        await KilledAsync(process = Start(), $"at write {write}", cancellationToken);
        world.Imdb.Service.OnWrite = null;
    }

    private async Task KilledAsync(RatingsProcess process, string where, CancellationToken cancellationToken)
    {
        using (process)
        {
            var outcome = await process.EndAsync(cancellationToken);
            Outcomes.Add(outcome);
            Kills += outcome.State == "killed" ? 1 : 0;
            Expect(outcome.State == "killed", $"{where} it was not killed: {outcome}");
        }
    }

    private async Task SessionEndsAsync(int write, CancellationToken cancellationToken)
    {
        world.Imdb.Service.OnWrite = _ =>
        {
            if (world.Imdb.Writes.Count == write)
            {
                world.Imdb.Service.EndSessions();
            }
        };
        var outcome = await ChildAsync(0, cancellationToken);
        world.Imdb.Service.OnWrite = null;
        Expect((outcome.ExitCode & ExitCodes.Authentication) != 0, $"the session ended, and the run: {outcome}");
        Expect(world.Imdb.Writes.Count == write, $"the session ended at write {write}, and {world.Imdb.Writes.Count} were written");
        world.SignInToImdb();
    }

    private async Task SomebodyElseAsync(CancellationToken cancellationToken)
    {
        var writes = world.Imdb.Writes.Count;
        world.SignInToImdb(world.Imdb.Service.Add(new ImdbAccount { Id = "ur20000002", Name = "bea", Email = "bea@mail.test" }));
        var outcome = await ChildAsync(0, cancellationToken);
        Expect(outcome.ExitCode != 0, $"somebody else's session is taken: {outcome}");
        Expect(world.Imdb.Writes.Count == writes, "something was written for somebody else");
        world.SignInToImdb();
    }

    private RatingsProcess Start(long killBefore = 0) => RatingsProcess.Start(world, pipeline, Outcomes.Count, killBefore);

    private async Task<RunOutcome> ChildAsync(long killBefore, CancellationToken cancellationToken)
    {
        using var process = Start(killBefore);
        var outcome = await process.EndAsync(cancellationToken);
        Outcomes.Add(outcome);
        return outcome;
    }

    /// <summary>Every rating once and right, by IMDb's own store; and of each that is missing it is told why.</summary>
    private async Task CompareAsync()
    {
        var wanted = world.Wanted();
        foreach (var group in world.Imdb.Writes.GroupBy(w => w.Title).Where(g => g.Count() > 1))
        {
            _findings.Add($"{group.Key} was written {group.Count()} times");
        }

        foreach (var write in world.Imdb.Writes.Where(w => wanted.GetValueOrDefault(w.Title) != w.Value || w.What != "rate" || w.Account != world.Imdb.Account.Id))
        {
            _findings.Add($"{write} of {write.Account} was written, wanted {wanted.GetValueOrDefault(write.Title)}");
        }

        await using var bridge = await RatingsRun.OpenAsync(world.Data);
        var left = Explained(bridge);
        var written = world.Imdb.Account.Ratings;
        foreach (var rating in world.Rated.Ratings.Values)
        {
            var film = world.Catalogue.Find(rating.Film)!;
            if (!written.ContainsKey(film.Imdb) && rating.Mark is not null && !left.Contains($"filmaffinity:{rating.Film}"))
            {
                _findings.Add($"{film} (filmaffinity:{rating.Film}, {film.Imdb}) was not written, and nobody says why; matched: {string.Join(", ", bridge.Matches.Named($"filmaffinity:{rating.Film}").Select(m => $"{m.State} {m.Chosen}"))}");
            }
        }

        Unmatched = left.Count;
        var marked = world.Rated.Ratings.Values.Count(r => r.Mark is not null);
        Expect(written.Count + left.Count == marked, $"of {marked} ratings {written.Count} are written and {left.Count} explained");
        Refused = world.Rated.Ratings.Values.Count(r => world.Imdb.Service.Title(world.Catalogue.Find(r.Film)!.Imdb) is { IsReleased: false });
    }

    /// <summary>How many were not written, with a reason.</summary>
    public int Unmatched { get; private set; }

    /// <summary>How many of these cannot be rated.</summary>
    public int Refused { get; private set; }

    /// <summary>Items of which some run tells why they are not written: each tells of those that it left for good. What waits for a next run is no explanation.</summary>
    private HashSet<string> Explained(Bridge bridge)
        => Outcomes.Select(o => o.Run).Where(r => r > 0).Distinct()
            .SelectMany(run => bridge.Runs.Reasons(run).Where(r => r.Word is ReasonWords.Unmatched or ReasonWords.Rejected or ReasonWords.Held).SelectMany(r => bridge.Runs.Left(run, r.Word)))
            .Where(i => !string.IsNullOrWhiteSpace(i.Reason)).Select(i => i.Item).ToHashSet(StringComparer.Ordinal);

    private void Expect(bool holds, string what)
    {
        if (!holds)
        {
            _findings.Add(what);
        }
    }
}
