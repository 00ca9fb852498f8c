using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Files.Organizing.Moving;
using MediaBridge.Plugins.Files.Organizing.Planning;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Trashing;

/// <summary>Moves versions of items with what belongs to them to a trash folder. Nothing is deleted; each change is one item and carries its whole order, as those of <c>files.organize</c> do.</summary>
internal sealed class TrashSink : ISink
{
    public const string Id = "files.trash";

    /// <summary>The trash folder below the root: hidden, so that no scan enters it.</summary>
    public const string Usual = ".mediabridge-trash";

    private readonly TrashOptions _options;
    private readonly PluginServices _services;
    private readonly Places _places;

    public TrashSink(TrashOptions options, PluginServices services)
    {
        (_options, _services) = (options, services);
        _places = new Places(options.Folder, options.Trash ?? Path.Combine(options.Folder.Length > 0 ? options.Folder : ".", Usual));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Check();
        var (planner, orders) = (new TrashPlanner(_options, _places, RootNames.Of(_places.Source, _options.Name)), new Orders(_places));
        await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
        {
            if (MoveOrder.Of(desired.Item) is { } order)
            {
                yield return orders.Again(desired.Item, order);
            }
            else if (desired.Op != DesiredOp.Remove && planner.Plan(desired.Item, reason => request.Reject(desired.Item, reason)) is { } change)
            {
                yield return change;
            }
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var work = new MoveWork(_places, removeEmpty: true, _services);
        await foreach (var change in request.Changes.WithCancellation(cancellationToken))
        {
            yield return change.Do is { } desire && MoveOrder.Of(desire.Item) is { } order
                ? await work.DoAsync(change, order, cancellationToken)
                : ChangeResult.Rejected(change, "The change does not say what is to be moved.");
        }
    }

    private void Check()
    {
        if (string.IsNullOrWhiteSpace(_options.Folder))
        {
            throw new PluginException(ErrorKind.Configuration, $"{Id} needs a folder.", "Set folder to the one that files.videos reads.");
        }

        if (!Directory.Exists(_places.Source) || !Directory.EnumerateFileSystemEntries(_places.Source).Any())
        {
            throw new PluginException(ErrorKind.Configuration, $"The folder '{_options.Folder}' does not exist, or is empty.", "Is the disk mounted? Nothing is moved.");
        }

        var below = _places.Target.StartsWith(_places.Source + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? _places.Target[(_places.Source.Length + 1)..] : null;
        if (_places.IsOne || (below is not null && !below.Split(Path.DirectorySeparatorChar).Any(FolderNames.IsSystem)))
        {
            throw new PluginException(ErrorKind.Configuration, $"The trash '{_options.Trash}' would be scanned with the folder that it is in.", $"Choose one outside of it, or a hidden one, such as {Usual}.");
        }
    }
}
