namespace MediaBridge.Sdk;

/// <summary>The note or review. Line ends and blanks around it do not count.</summary>
internal sealed class NoteDiff : SingleDiff<Personal<string>>
{
    public override string Facet => Facets.Note;

    public override string Label => "note";

    public override bool Has(MediaItem item) => !string.IsNullOrWhiteSpace(item.Note?.Value);

    public override MediaItem Copy(MediaItem item, MediaItem from) => item with { Note = from.Note };

    protected override bool Speaks(MediaItem item) => item.Note is not null;

    protected override Personal<string>? Value(MediaItem item, FacetInfo info) => Has(item) ? item.Note : null;

    protected override MediaItem Write(MediaItem item, Personal<string>? value) => item with { Note = value ?? "" };

    protected override bool Same(Personal<string> a, Personal<string> b) => string.Equals(Plain(a), Plain(b), StringComparison.Ordinal);

    protected override string Text(Personal<string> value) => Plain(value);

    private static string Plain(Personal<string> note) => note.Value.ReplaceLineEndings("\n").Trim();
}
