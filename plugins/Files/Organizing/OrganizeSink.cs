using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Files.Organizing.Moving;
using MediaBridge.Plugins.Files.Organizing.Naming;
using MediaBridge.Plugins.Files.Organizing.Planning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing;

/// <summary>Renames and moves the files of films and episodes by template. Each change is one item with all that belongs to it; it carries the whole order, so that it can be done again after a kill and taken back.</summary>
internal sealed class OrganizeSink : ISink
{
    public const string Id = "files.organize";
    private readonly OrganizeOptions _options;
    private readonly PluginServices _services;
    private readonly Places _places;
    private readonly string _rootName;
    private readonly PathTemplate _film;
    private readonly PathTemplate _episode;

    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: a template is wrong, with its line.</exception>
    public OrganizeSink(OrganizeOptions options, PluginServices services)
    {
        (_options, _services) = (options, services);
        _film = new PathTemplate("film", options.Film ?? Presets.Film(options.Preset), services.Templates);
        _episode = new PathTemplate("episode", options.Episode ?? Presets.Episode(options.Preset), services.Templates);
        _places = new Places(options.Folder, options.To ?? options.Folder);
        _rootName = RootNames.Of(_places.Source, options.Name);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Check();
        var planner = new Planner(_options, _places, new Wishes(_places, _rootName, _film, _episode, _services.Names), _services.Names);
        var orders = new Orders(_places);
        await foreach (var desired in request.Desired.WithCancellation(cancellationToken))
        {
            var item = desired.Item;
            if (MoveOrder.Of(item) is { } order)
            {
                yield return orders.Again(item, order);
            }
            else if (_options.PassOthers && ItemVersions.IsElsewhere(item, _rootName))
            {
                continue;
            }
            else if (desired.Op != DesiredOp.Remove && planner.Plan(item, reason => request.Reject(item, reason)) is { } change)
            {
                yield return change;
            }
        }

        foreach (var change in planner.Late((item, reason) => request.Reject(item, reason)))
        {
            yield return change;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var work = new MoveWork(_places, _options.RemoveEmpty, _services);
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

        if (!Directory.Exists(_places.Source))
        {
            throw new PluginException(ErrorKind.Configuration, $"The folder '{_options.Folder}' does not exist.", "Is the disk mounted? Nothing is moved.");
        }

        if (_options.To is not null && !Directory.Exists(_places.Target) && !Directory.Exists(Path.GetDirectoryName(_places.Target)))
        {
            throw new PluginException(ErrorKind.Configuration, $"The folder '{_options.To}' does not exist, nor does the one above it.", "Is the disk mounted? Nothing is moved.");
        }
    }
}
