using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>Keeps one list of the account's own like a list of the items, and makes it when it is missing. Other lists are left alone.</summary>
internal sealed class ListSink : AccountSink
{
    private readonly ListOptions _options;
    private readonly ListTarget _target;
    private string _slug = "";

    public ListSink(ListOptions options, TraktClient client)
        : this(options, client, new ListTarget(options, client))
    {
    }

    private ListSink(ListOptions options, TraktClient client, ListTarget target)
        : base(client, Facets.Lists, target.PathAsync)
        => (_options, _target) = (options, target);

    public override async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _slug = (await _target.FindAsync(cancellationToken))?.Ids?.Slug ?? _options.List;
        var most = await Client.ListLimitAsync(cancellationToken);
        var own = request with
        {
            Current = request.Current is { } current ? OnlyAsync(current, cancellationToken) : null,
            Facets = [.. request.Facets.Select(f => f with { MaxItems = most < f.MaxItems || f.MaxItems is null ? most : f.MaxItems })],
        };
        await foreach (var change in base.PlanAsync(own, cancellationToken))
        {
            yield return change;
        }
    }

    protected override IEnumerable<TraktWriteRow> Adds(MediaItem item, TraktIds ids, TimeZoneInfo zone) => [new TraktWriteRow { Ids = ids }];

    protected override DesiredItem? Narrow(DesiredItem desire, out string? reason)
    {
        var lists = desire.Item.Lists;
        var meant = (lists ?? []).Where(l => Is(l.List) || Is(l.Name)).Take(1).Select(l => l with { List = _slug, Name = _options.List }).ToList();
        reason = lists is { Count: > 0 } && meant.Count == 0 && desire.Op != DesiredOp.Set ? $"it is not on the list {_options.From ?? _options.List}" : null;
        return reason is not null ? null : lists is null ? desire : desire with { Item = desire.Item with { Lists = meant } };
    }

    /// <summary>What the account holds on this list.</summary>
    private async IAsyncEnumerable<MediaItem> OnlyAsync(IAsyncEnumerable<MediaItem> current, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in current.WithCancellation(cancellationToken))
        {
            var own = (item.Lists ?? []).Where(l => string.Equals(l.List, _slug, StringComparison.Ordinal)).ToList();
            if (own.Count > 0)
            {
                yield return item with { Lists = own };
            }
        }
    }

    /// <summary>A change that is planned again names the list as it was called then.</summary>
    private bool Is(string? name)
        => name is not null && new[] { _options.From ?? _options.List, _options.List, _slug }.Contains(name, StringComparer.OrdinalIgnoreCase);
}
