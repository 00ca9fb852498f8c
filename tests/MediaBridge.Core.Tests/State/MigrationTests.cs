using MediaBridge.Core.Matching;
using MediaBridge.Core.Running;
using MediaBridge.Core.Secrets;
using MediaBridge.Core.State;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Tests.State;

public sealed class MigrationTests
{
    private const int MatchesAreDecisions = 4;
    private static readonly IEnumerable<int> Versions = Enumerable.Range(1, Migrations.Steps.Count - 1);

    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task AnOlderDatabaseKeepsItsRowsAndGetsWhatIsNew([ValueSource(nameof(Versions))] int version)
    {
        SqliteLibrary.Initialize();
        using (var old = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder["state.db"], Pooling = false }.ToString()))
        {
            old.Open();
            using var command = old.CreateCommand();
            command.CommandText = string.Concat(Migrations.Steps.Take(version)) + $"PRAGMA user_version={version}; INSERT INTO steps(run, sink, ord, state) VALUES(1, 'files', 0, 'done');"
                + (version < MatchesAreDecisions ? "INSERT INTO matches(scheme, key, id, confidence, evidence, who, at) VALUES('imdb', 'test:1', 'imdb:tt0000001', 0.97, 'title 1.00 (A \"quoted\" one)', 'guesses.films', '2026-01-02T03:04:05.0000000Z');"
                : """
                INSERT INTO match_decisions(scheme, key, state, by, recommendation, confidence, chosen, who, at, note) VALUES('imdb', 'test:1', 'matched', 'engine', 'strong', 0.97, 'imdb:tt0000001', 'guesses.films', '2026-01-02T03:04:05.0000000Z', 'title 1.00 (A "quoted" one)');
                INSERT INTO match_keys(key, decision) VALUES('test:1', 1);
                """);
            command.ExecuteNonQuery();
        }

        await using var database = StateDatabase.Open(_folder["state.db"]);
        Assert.That(database.First("PRAGMA user_version", r => r.GetInt32(0)), Is.EqualTo(Migrations.Steps.Count));
        Assert.That(database.First("SELECT sink || ' ' || state || ' ' || held FROM steps", r => r.GetString(0)), Is.EqualTo("files done 0"));
        Assert.That(database.First("SELECT count(*) FROM yields", r => r.GetInt64(0)) + database.List("SELECT why FROM decisions UNION SELECT why FROM changes UNION SELECT part || dated FROM runs UNION SELECT before FROM reads", r => 1).Count, Is.Zero);
        var match = new MatchStore(database, TimeProvider.System, SecretHider.None, t => t).Find("imdb", new MediaItem { Ids = ["test:1"] })!;
        Assert.That((match.State, match.Chosen, match.Engine!.Recommendation, match.Who, match.Engine.Note), Is.EqualTo((MatchState.Matched, (ExternalId?)"imdb:tt0000001", Recommendation.Strong, "guesses.films", "title 1.00 (A \"quoted\" one)")));
        Assert.That(database.First("SELECT count(*) FROM held", r => r.GetInt64(0)) + database.First("SELECT count(*) FROM found", r => r.GetInt64(0)) + database.First("SELECT count(*) FROM folders", r => r.GetInt64(0)), Is.Zero);
    }

    [Test]
    public async Task AReadUnderWayCountsWhatItHad()
    {
        SqliteLibrary.Initialize();
        using (var old = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder["state.db"], Pooling = false }.ToString()))
        {
            old.Open();
            using var command = old.CreateCommand();
            command.CommandText = string.Concat(Migrations.Steps.Take(4)) + "PRAGMA user_version=4; INSERT INTO reads(run, source, ord, items) VALUES(1, 'films', 0, 7);";
            command.ExecuteNonQuery();
        }

        await using var database = StateDatabase.Open(_folder["state.db"]);
        Assert.That(database.First("SELECT yielded FROM reads", r => r.GetInt64(0)), Is.EqualTo(7));
    }

    [Test]
    public async Task ChangesOfARunBeforeSayWhatTheySaid()
    {
        const int BodiesApart = 6;
        SqliteLibrary.Initialize();
        var change = new PlannedChange { Kind = ChangeKind.Create, Target = "heat.md", Summary = "heat" };
        using (var old = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder["state.db"], Pooling = false }.ToString()))
        {
            old.Open();
            using var command = old.CreateCommand();
            command.CommandText = string.Concat(Migrations.Steps.Take(BodiesApart)) + $"PRAGMA user_version={BodiesApart}; INSERT INTO changes(id, target, kind, state, body) VALUES($id, 'heat.md', 0, 0, $body), ($id + 1, 'left.md', 3, 2, x'');";
            command.Parameters.AddWithValue("$id", RowIds.Of(1, 0, 0));
            command.Parameters.AddWithValue("$body", ChangeStore.ToJson(change));
            command.ExecuteNonQuery();
        }

        await using var database = StateDatabase.Open(_folder["state.db"]);
        Assert.That(new ChangeStore(database, 1, 0).Rows().Select(r => (r.Change.Kind, r.Change.Target, r.Change.Summary)), Is.EqualTo([(ChangeKind.Create, "heat.md", "heat"), (ChangeKind.Unchanged, "left.md", (string?)null)]));
    }

    [Test]
    public async Task StagedBytesOfARunBeforeAreFoundAndSweptAsBefore()
    {
        const int ByWholeHash = 7;
        SqliteLibrary.Initialize();
        var (kept, gone) = (new StagedContent(new string('a', 64), 1), new StagedContent(new string('a', 63) + "b", 1));
        using (var old = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder["state.db"], Pooling = false }.ToString()))
        {
            old.Open();
            using var command = old.CreateCommand();
            command.CommandText = string.Concat(Migrations.Steps.Take(ByWholeHash))
                + $"PRAGMA user_version={ByWholeHash}; INSERT INTO contents(sha, body) VALUES('{kept.Sha256}', x'01'), ('{gone.Sha256}', x'02'); INSERT INTO staged(sha, owner) VALUES('{kept.Sha256}', 'run:1'), ('{gone.Sha256}', 'run:2');";
            command.ExecuteNonQuery();
        }

        await using var database = StateDatabase.Open(_folder["state.db"]);
        var staging = new StagingArea(database, _folder["staging"]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(staging.Open(kept)?.ReadByte(), Is.EqualTo(1));
            Assert.That(staging.Open(gone)?.ReadByte(), Is.EqualTo(2));
        }

        using (var transaction = await database.WriteAsync(default))
        {
            transaction.Run("DELETE FROM staged WHERE owner='run:2'");
            transaction.Commit();
        }

        await staging.SweepAsync(default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(staging.Open(kept)?.ReadByte(), Is.EqualTo(1));
            Assert.That(staging.Open(gone), Is.Null);
        }
    }

    [Test]
    public async Task StagedBytesAreFoundThroughTheIndex()
    {
        await using var database = StateDatabase.Open(_folder["state.db"]);
        var asked = new List<string>();
        database.BeforeRead = asked.Add;
        var staging = new StagingArea(database, _folder["staging"]);
        var content = await staging.For("run:1").StoreAsync(new MemoryStream([1, 2, 3]), default);
        using (var transaction = await database.WriteAsync(default))
        {
            transaction.Commit();
        }

        staging.Open(content);
        database.BeforeRead = null;
        var plan = database.List($"EXPLAIN QUERY PLAN {asked[^1]}", r => r.GetString(3), content.Sha256);
        Assert.That(plan, Has.Some.Contains("contents_sha"));
    }
}
