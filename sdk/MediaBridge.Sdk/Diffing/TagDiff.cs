namespace MediaBridge.Sdk;

/// <summary>The person's tags.</summary>
internal sealed class TagDiff : KeyedDiff<Personal<string>>
{
    public override string Facet => Facets.Tags;

    public override string Label => "tags";

    protected override IReadOnlyList<Personal<string>>? Read(MediaItem item) => item.Tags;

    protected override MediaItem Write(MediaItem item, IReadOnlyList<Personal<string>> entries) => item with { Tags = entries };

    protected override string Key(Personal<string> entry) => entry.Value;

    protected override string Text(Personal<string> entry) => entry.Value;
}
