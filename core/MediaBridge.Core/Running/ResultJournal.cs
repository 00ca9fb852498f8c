using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Stores what a sink says of its changes: many in one write, and while the sink goes on.</summary>
internal sealed class ResultJournal(RunContext context, Journal journal, Lazy<HeldItems?> before)
{
    private const int UnexpectedInARow = 3;
    private List<(ChangeRow Row, ChangeResult Result)> _results = [];
    private Task _committing = Task.CompletedTask;
    private int _unexpected;

    /// <summary>Results that wait to be stored.</summary>
    public int Count => _results.Count;

    /// <summary>The failure after which the sink is not to go on; null if there was none among what is stored.</summary>
    public PluginError? Stops { get; private set; }

    public void Add(ChangeRow row, ChangeResult result) => _results.Add((row, result));

    /// <summary>Stores all of them.</summary>
    public async Task CommitAsync()
    {
        await BeginCommitAsync();
        await _committing;
    }

    /// <summary>Stores all of them while others come; one store at a time.</summary>
    public async Task BeginCommitAsync()
    {
        await _committing;
        if (_results.Count > 0)
        {
            (var results, _results) = (_results, []);
            _committing = Task.Run(() => StoreAsync(results), CancellationToken.None);
        }
    }

    private async Task StoreAsync(List<(ChangeRow Row, ChangeResult Result)> results)
    {
        using var transaction = await context.Database.WriteAsync(CancellationToken.None);
        foreach (var (row, result) in results)
        {
            Settle(transaction, row, result);
        }

        transaction.Commit();
    }

    private void Settle(WriteTransaction transaction, ChangeRow row, ChangeResult result)
    {
        var change = result.Content is { } written ? row.Change with { Content = written } : row.Change;
        if (result.Outcome == Outcome.InDoubt)
        {
            return; // it stays intended: settled by planning again
        }

        ChangeStore.Settle(transaction, row.Id, result, [.. row.UndoEffects, .. result.Effects.Count == 0 ? [] : EffectInverse.Of(result.Effects, before.Value)]);
        switch (result.Outcome)
        {
            case Outcome.Applied:
                _unexpected = 0;
                Own(transaction, change, result.Tag);
                journal.KeepSettling(transaction, change, result);
                break;
            case Outcome.AlreadyThere:
                journal.Own(transaction, change, result.Tag, context.Run.Id);
                break;
            case Outcome.Rejected:
                journal.RememberRejected(transaction, change, result.Error?.Message ?? "the service refuses it", context.Run.Id);
                break;
            default:
                Fail(transaction, change, result.Error ?? new PluginError { Kind = ErrorKind.Unexpected, Message = "The sink gave no reason." });
                break;
        }
    }

    /// <summary>What was overwritten because a person said so is that person's again when it is put back: the next run asks again.</summary>
    private void Own(WriteTransaction transaction, PlannedChange change, string? tag)
        => journal.Own(transaction, context.Run.Undoes is not null && change.Ask is not null ? change with { Kind = ChangeKind.Delete } : change, tag, context.Run.Id);

    private void Fail(WriteTransaction transaction, PlannedChange change, PluginError error)
    {
        switch (error.Kind)
        {
            case ErrorKind.ItemRejected or ErrorKind.NotFound:
                journal.RememberRejected(transaction, change, error.Message, context.Run.Id);
                return;
            case ErrorKind.Authentication or ErrorKind.Configuration or ErrorKind.InteractionNeeded or ErrorKind.ServiceChanged:
                Stops = error;
                break;
            case ErrorKind.Unexpected when ++_unexpected >= UnexpectedInARow:
                Stops = error with { Message = $"{UnexpectedInARow} changes in a row failed, the last with: {error.Message}" };
                break;
        }

        journal.Park(transaction, change, error.Kind, error.Message, context.Run.Id);
    }
}
