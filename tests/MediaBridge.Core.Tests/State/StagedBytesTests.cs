using MediaBridge.Core.State;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.State;

public sealed class StagedBytesTests
{
    private const int Many = 200;
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task WhatIsAskedForInOrderIsReadManyAtOnce()
    {
        await using var database = StateDatabase.Open(_folder["state.db"]);
        var staging = new StagingArea(database, _folder["staging"]);
        var shared = await StoreAsync(staging, 0);
        var contents = new List<StagedContent>();
        for (var i = 1; i <= Many; i++)
        {
            contents.Add(await StoreAsync(staging, i));
        }

        await CommitAsync(database);
        var reads = 0;
        database.BeforeRead = _ => reads++;
        foreach (var (i, content) in contents.Index())
        {
            Assert.That(Read(staging, content), Is.EqualTo(i + 1));
            Assert.That(Read(staging, shared), Is.Zero); // as a picture that many items show
        }

        Assert.That(reads, Is.LessThanOrEqualTo((Many / ReadAlong.Batch) + 2)); // one for what is shared, and one that is not full
    }

    [Test]
    public async Task WhatIsAskedForInNoOrderIsReadAsWell([Values(1, 7, 31)] int seed)
    {
        TestContext.Out.WriteLine($"seed {seed}");
        await using var database = StateDatabase.Open(_folder["state.db"]);
        var staging = new StagingArea(database, _folder["staging"]);
        var contents = new List<(int Number, StagedContent Content)>();
        for (var i = 0; i < Many; i++)
        {
            contents.Add((i, await StoreAsync(staging, i)));
        }

        await CommitAsync(database);
        var random = new Random(seed);
        foreach (var (number, content) in contents.Concat(contents).OrderBy(_ => random.Next()).ToList())
        {
            Assert.That(Read(staging, content), Is.EqualTo(number));
        }
    }

    [Test]
    public async Task WhatWasReadAlongIsGoneWhenItIsSwept()
    {
        await using var database = StateDatabase.Open(_folder["state.db"]);
        var staging = new StagingArea(database, _folder["staging"]);
        var (first, second) = (await StoreAsync(staging, 1), await StoreAsync(staging, 2));
        await CommitAsync(database);
        Assert.That(Read(staging, first), Is.EqualTo(1));
        using (var transaction = await database.WriteAsync(default))
        {
            transaction.Run("DELETE FROM staged WHERE sha=?1", second.Sha256);
            transaction.Commit();
        }

        await staging.SweepAsync(default);
        Assert.That((Read(staging, first), staging.Open(second)), Is.EqualTo((1, (Stream?)null)));
    }

    [Test]
    public async Task TheSameBytesAreKeptOnce()
    {
        await using var database = StateDatabase.Open(_folder["state.db"]);
        var staging = new StagingArea(database, _folder["staging"]);
        await StoreAsync(staging, 1);
        await CommitAsync(database);
        await StoreAsync(staging, 1);
        await CommitAsync(database);
        Assert.That(database.First("SELECT count(*) FROM contents", r => r.GetInt64(0)), Is.EqualTo(1));
    }

    private static Task<StagedContent> StoreAsync(StagingArea staging, int number) => staging.For("run:1").StoreAsync(new MemoryStream(BitConverter.GetBytes(number)), default);

    private static int Read(StagingArea staging, StagedContent content)
    {
        var bytes = new byte[sizeof(int)];
        staging.Open(content)!.ReadExactly(bytes);
        return BitConverter.ToInt32(bytes);
    }

    private static async Task CommitAsync(StateDatabase database)
    {
        using var transaction = await database.WriteAsync(default);
        transaction.Commit();
    }
}
