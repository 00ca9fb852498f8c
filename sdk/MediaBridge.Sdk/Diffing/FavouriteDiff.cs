namespace MediaBridge.Sdk;

/// <summary>The favourite mark.</summary>
internal sealed class FavouriteDiff : SingleDiff<Personal<bool>>
{
    public override string Facet => Facets.Favourite;

    public override string Label => "favourite mark";

    public override bool Has(MediaItem item) => item.Favourite?.Value == true;

    public override MediaItem Copy(MediaItem item, MediaItem from) => item with { Favourite = from.Favourite };

    protected override bool Speaks(MediaItem item) => item.Favourite is not null;

    protected override Personal<bool>? Value(MediaItem item, FacetInfo info) => item.Favourite is { Value: true } marked ? marked : null;

    protected override MediaItem Write(MediaItem item, Personal<bool>? value) => item with { Favourite = value ?? false };

    protected override bool Same(Personal<bool> a, Personal<bool> b) => true;

    protected override string Text(Personal<bool> value) => "yes";
}
