using System.Globalization;
using MediaBridge.Core.Output;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>One run per pipeline at a time, across processes: a row with owner and heartbeat. A lease whose process is gone, or whose heartbeat is old, is taken over.</summary>
internal sealed class Lease : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Dead = TimeSpan.FromSeconds(60);
    private readonly StateDatabase _database;
    private readonly string _pipeline;
    private readonly string _owner;
    private readonly ITimer _timer;

    private Lease(StateDatabase database, TimeProvider clock, string pipeline, string owner)
    {
        (_database, _pipeline, _owner) = (database, pipeline, owner);
        _timer = clock.CreateTimer(_ => _ = BeatAsync(clock), null, Beat, Beat);
    }

    /// <summary>Takes the lease of a pipeline.</summary>
    /// <exception cref="PluginException">Another process, or another run of this one, holds it.</exception>
    public static async Task<Lease> TakeAsync(StateDatabase database, TimeProvider clock, string pipeline, CancellationToken cancellationToken)
    {
        var owner = $"{Environment.MachineName}/{Environment.ProcessId}/{ProcessMark.Of(Environment.ProcessId)}/{Guid.NewGuid():N}";
        using var transaction = await database.WriteAsync(cancellationToken);
        ThrowIfHeld(database, clock, pipeline);

        transaction.Run(
            "INSERT INTO leases(pipeline, owner, heartbeat) VALUES(?1, ?2, ?3) ON CONFLICT(pipeline) DO UPDATE SET owner=excluded.owner, heartbeat=excluded.heartbeat",
            pipeline, owner, Journal.Text(clock.GetUtcNow()));
        transaction.Commit();
        return new Lease(database, clock, pipeline, owner);
    }

    /// <summary>Refuses to begin a run beside one that is under way: a run's row must not be touched by another.</summary>
    /// <exception cref="PluginException">Another process, or another run of this one, holds the lease.</exception>
    public static void ThrowIfHeld(StateDatabase database, TimeProvider clock, string pipeline)
    {
        var (owner, heartbeat) = database.First("SELECT owner, heartbeat FROM leases WHERE pipeline=?1", r => (r.GetString(0), r.GetString(1)), pipeline);
        if (owner is not null && IsAlive(owner, Journal.Time(heartbeat), clock.GetUtcNow()))
        {
            throw new PluginException(
                ErrorKind.Configuration,
                $"The pipeline '{pipeline}' is running already, in process {owner.Split('/')[1]}.",
                "Wait until it is through, or stop it with Ctrl+C.");
        }
    }

    /// <summary>Refuses to replace what runs work on while one is under way.</summary>
    /// <exception cref="PluginException">A run is under way.</exception>
    public static void ThrowIfAnyHeld(StateDatabase database, TimeProvider clock)
    {
        foreach (var pipeline in database.List("SELECT pipeline FROM leases ORDER BY pipeline", r => r.GetString(0)))
        {
            ThrowIfHeld(database, clock, pipeline);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        using var transaction = await _database.WriteAsync(CancellationToken.None);
        transaction.Run("DELETE FROM leases WHERE pipeline=?1 AND owner=?2", _pipeline, _owner);
        transaction.Commit();
    }

    private static bool IsAlive(string owner, DateTimeOffset heartbeat, DateTimeOffset now)
    {
        var parts = owner.Split('/');
        if (string.Equals(parts[0], Environment.MachineName, StringComparison.Ordinal))
        {
            return string.Equals(ProcessMark.Of(int.Parse(parts[1], CultureInfo.InvariantCulture)), parts[2], StringComparison.Ordinal);
        }

        return now - heartbeat < Dead;
    }

    private async Task BeatAsync(TimeProvider clock)
    {
        try
        {
            using var transaction = await _database.WriteAsync(CancellationToken.None);
            transaction.Run("UPDATE leases SET heartbeat=?3 WHERE pipeline=?1 AND owner=?2", _pipeline, _owner, Journal.Text(clock.GetUtcNow()));
            transaction.Commit();
        }
        catch (ObjectDisposedException)
        {
            // the database closed between two beats: the run is over
        }
    }
}
