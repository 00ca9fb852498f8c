using System.Text.Json;
using System.Text.Json.Serialization;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>All that moving the files of one item takes, as data: it travels in an item's extras, so that a plan can be stored, done later, done again after a kill, and taken back.</summary>
internal sealed record MoveOrder
{
    private const string Key = "files.move";

    /// <summary>Target of the change: where the item stood when it was planned.</summary>
    public required string Target { get; init; }

    public How How { get; init; }

    /// <summary>Whether it takes a move back: files go from the target's root to the source's, copies and links go.</summary>
    public bool IsBack { get; init; }

    public required IReadOnlyList<MoveFile> Files { get; init; }

    /// <summary>Files of the target that make room first; when it is taken back, they come back last.</summary>
    public IReadOnlyList<MoveFile> Aside { get; init; } = [];

    /// <summary>Folders that it makes.</summary>
    public IReadOnlyList<MoveFolder> Make { get; init; } = [];

    /// <summary>Folders that go if they are empty then, the innermost first.</summary>
    public IReadOnlyList<MoveFolder> Clean { get; init; } = [];

    /// <summary>Whether files change their place, rather than get a second one.</summary>
    [JsonIgnore]
    public bool Moves => How == How.Move;

    /// <summary>What takes it back.</summary>
    public MoveOrder Reversed() => this with
    {
        IsBack = !IsBack,
        Files = [.. (Moves ? Files.Select(f => f with { From = f.To, To = f.From }) : Files).Reverse()],
        Aside = [.. Aside.Select(f => f with { From = f.To, To = f.From }).Reverse()],
        Make = [.. Clean.Reverse()],
        Clean = [.. Make.Reverse()],
    };

    /// <summary>The order as a desire of an item.</summary>
    public DesiredItem ToDesire(MediaItem item) => new()
    {
        Item = new MediaItem
        {
            Kind = item.Kind,
            Title = item.Title,
            Year = item.Year,
            Ids = item.Ids.Count > 0 ? [item.Ids[0]] : [],
            Extras = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [Key] = JsonSerializer.SerializeToElement(this, MoveOrderJson.Default.MoveOrder) },
        },
    };

    /// <summary>The order that an item carries; null for an ordinary item.</summary>
    public static MoveOrder? Of(MediaItem item)
    {
        if (item.Extras is null || !item.Extras.TryGetValue(Key, out var body))
        {
            return null;
        }

        try
        {
            return body.Deserialize(MoveOrderJson.Default.MoveOrder);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
