using System.Globalization;

namespace MediaBridge.Sdk;

/// <summary>Where playing was left off, to the second.</summary>
internal sealed class ProgressDiff : SingleDiff<PlayProgress>
{
    public override string Facet => Facets.Progress;

    public override string Label => "progress";

    public override bool Has(MediaItem item) => item.Progress is { } progress && progress.Position > TimeSpan.Zero;

    public override MediaItem Copy(MediaItem item, MediaItem from) => item with { Progress = from.Progress };

    protected override bool Speaks(MediaItem item) => item.Progress is not null;

    protected override PlayProgress? Value(MediaItem item, FacetInfo info) => Has(item) ? item.Progress : null;

    protected override MediaItem Write(MediaItem item, PlayProgress? value) => item with { Progress = value ?? new PlayProgress() };

    protected override bool Same(PlayProgress a, PlayProgress b) => Math.Floor(a.Position.TotalSeconds) == Math.Floor(b.Position.TotalSeconds);

    protected override string Text(PlayProgress value) => value.Position.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);
}
