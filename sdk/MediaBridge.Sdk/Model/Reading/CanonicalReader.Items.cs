using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>Items as a whole.</summary>
internal ref partial struct CanonicalReader
{
    /// <summary>Reads an item, if it is plain.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out MediaItem? item) => TryRead(utf8, static (ref r) => r.Item(), out item);

    private MediaItem Item()
    {
        Open();
        string? kind = null, title = null, originalTitle = null, sortTitle = null;
        int? year = null;
        IReadOnlyList<ExternalId>? ids = null;
        Placement? placement = null;
        Description? description = null;
        IReadOnlyList<Person>? people = null;
        IReadOnlyList<Rating>? ratings = null;
        IReadOnlyList<Watch>? watches = null;
        PlayProgress? progress = null;
        Personal<bool>? favourite = null;
        IReadOnlyList<ListEntry>? lists = null;
        IReadOnlyList<Personal<string>>? tags = null;
        Personal<string>? note = null;
        IReadOnlyList<Artwork>? artwork = null;
        IReadOnlyList<MediaVersion>? versions = null;
        IReadOnlyList<Chapter>? chapters = null;
        IReadOnlyList<Subtitle>? subtitles = null;
        ReleaseFacts? release = null;
        Generation? generation = null;
        IReadOnlyList<Attachment>? attachments = null;
        Provenance? provenance = null;
        IReadOnlyDictionary<string, JsonElement>? extras = null;
        while (Next())
        {
            switch (Name)
            {
                case "kind":
                    kind = Word();
                    break;
                case "title":
                    title = Text();
                    break;
                case "originalTitle":
                    originalTitle = Text();
                    break;
                case "sortTitle":
                    sortTitle = Text();
                    break;
                case "year":
                    year = Whole();
                    break;
                case "ids":
                    ids = IdList();
                    break;
                case "placement":
                    placement = Placement();
                    break;
                case "description":
                    description = Description();
                    break;
                case "people":
                    people = List(static (ref r) => r.Person());
                    break;
                case "ratings":
                    ratings = List(static (ref r) => r.Rating());
                    break;
                case "watches":
                    watches = List(static (ref r) => r.Watch());
                    break;
                case "progress":
                    progress = PlayProgress();
                    break;
                case "favourite":
                    favourite = OwnFlag();
                    break;
                case "lists":
                    lists = List(static (ref r) => r.ListEntry());
                    break;
                case "tags":
                    tags = List(static (ref r) => r.OwnText());
                    break;
                case "note":
                    note = OwnText();
                    break;
                case "artwork":
                    artwork = List(static (ref r) => r.Artwork());
                    break;
                case "versions":
                    versions = List(static (ref r) => r.MediaVersion());
                    break;
                case "chapters":
                    chapters = List(static (ref r) => r.Chapter());
                    break;
                case "subtitles":
                    subtitles = List(static (ref r) => r.Subtitle());
                    break;
                case "release":
                    release = ReleaseFacts();
                    break;
                case "generation":
                    generation = Generation();
                    break;
                case "attachments":
                    attachments = List(static (ref r) => r.Attachment());
                    break;
                case "provenance":
                    provenance = Provenance();
                    break;
                case "extras":
                    extras = Map(static (ref r) => r.Anything());
                    break;
                default:
                    Unknown();
                    break;
            }
        }

        return new MediaItem
        {
            Kind = kind!,
            Title = title!,
            OriginalTitle = originalTitle,
            SortTitle = sortTitle,
            Year = year,
            Ids = ids!,
            Placement = placement,
            Description = description,
            People = people,
            Ratings = ratings,
            Watches = watches,
            Progress = progress,
            Favourite = favourite,
            Lists = lists,
            Tags = tags,
            Note = note,
            Artwork = artwork,
            Versions = versions,
            Chapters = chapters,
            Subtitles = subtitles,
            Release = release,
            Generation = generation,
            Attachments = attachments,
            Provenance = provenance,
            Extras = extras,
        };
    }
}
