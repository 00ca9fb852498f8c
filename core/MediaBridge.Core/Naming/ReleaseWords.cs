namespace MediaBridge.Core.Naming;

/// <summary>Finds words of release names by their key: lower case without separators and apostrophes.</summary>
internal static class ReleaseWords
{
    /// <summary>Most words that one entry spans.</summary>
    public const int Longest = 4;

    private static readonly Dictionary<string, ReleaseWord> Words = Load();
    private static readonly Dictionary<string, ReleaseWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, ReleaseWord> Services = LoadServices();
    private static readonly Dictionary<string, ReleaseWord>.AlternateLookup<ReadOnlySpan<char>> ServiceLookup = Services.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The entry of a key; null if it is no word of ours.</summary>
    public static ReleaseWord? Find(ReadOnlySpan<char> key) => Lookup.TryGetValue(key, out var word) ? word : null;

    /// <summary>The streaming service of a key; null if it is none.</summary>
    public static ReleaseWord? FindService(ReadOnlySpan<char> key) => ServiceLookup.TryGetValue(key, out var word) ? word : null;

    /// <summary>Whether a service's key is a word of nothing else.</summary>
    public static bool IsServiceOnly(string key)
        => key is "netflix" or "itunes" or "amazonprime" or "hulu" or "iplayer" or "bbciplayer" or "crunchyroll" or "disneyplus" or "hbomax" or "appletv" or "paramountplus" or "discoveryplus" or "iqiyi" or "tving" or "hotstar" or "funimation" or "viaplay" or "globoplay" or "hidive" or "bilibili" or "adultswim" or "comedycentral" or "dramafever" or "fbwatch" or "hbogo" or "hoichoi" or "nationalgeographic" or "nickelodeon" or "ondemandkorea" or "seeso" or "spiketv" or "thecw" or "tvland" or "amazon" or "disney";

    private static Dictionary<string, ReleaseWord> Load()
    {
        var words = new Dictionary<string, ReleaseWord>(900, StringComparer.Ordinal);
        foreach (var line in TagWords.Strong.AsSpan().EnumerateLines())
        {
            AddTag(words, line, strong: true);
        }

        foreach (var line in TagWords.Weak.AsSpan().EnumerateLines())
        {
            AddTag(words, line, strong: false);
        }

        foreach (var line in LanguageWords.List.AsSpan().EnumerateLines())
        {
            var cells = line.ToString().Split('|');
            Add(words, cells[2], new ReleaseWord(Slot.Language, cells[0], Strong: false) { Name = cells[1] });
        }

        return words;
    }

    private static Dictionary<string, ReleaseWord> LoadServices()
    {
        var words = new Dictionary<string, ReleaseWord>(300, StringComparer.Ordinal);
        foreach (var line in ServiceWords.List.AsSpan().EnumerateLines())
        {
            var cells = line.ToString().Split('|');
            Add(words, cells[2], new ReleaseWord(Slot.Service, cells[0], Strong: false) { Name = cells[1] });
        }

        return words;
    }

    private static void AddTag(Dictionary<string, ReleaseWord> words, ReadOnlySpan<char> line, bool strong)
    {
        var cells = line.ToString().Split('|');
        var names = cells[2];
        var comma = names.IndexOf(',', StringComparison.Ordinal);
        var rest = comma < 0 ? "" : names[(comma + 1)..];
        rest = rest.Length > 0 && cells[3].Length > 0 ? $"{rest},{cells[3]}" : rest + cells[3];
        Add(words, cells[4], new ReleaseWord(SlotOf(cells[0]), cells[1], strong) { Name = comma < 0 ? names : names[..comma], More = rest.Length == 0 ? [] : rest.Split(',') });
    }

    /// <summary>The slot of a name; by hand, since an enumeration's own reading of names costs the first call milliseconds.</summary>
    private static Slot SlotOf(string name) => name switch
    {
        nameof(Slot.Resolution) => Slot.Resolution,
        nameof(Slot.Source) => Slot.Source,
        nameof(Slot.Service) => Slot.Service,
        nameof(Slot.Video) => Slot.Video,
        nameof(Slot.Audio) => Slot.Audio,
        nameof(Slot.Channels) => Slot.Channels,
        nameof(Slot.Hdr) => Slot.Hdr,
        nameof(Slot.Bits) => Slot.Bits,
        nameof(Slot.ThreeD) => Slot.ThreeD,
        nameof(Slot.Edition) => Slot.Edition,
        nameof(Slot.Language) => Slot.Language,
        nameof(Slot.Subtitle) => Slot.Subtitle,
        nameof(Slot.Proper) => Slot.Proper,
        nameof(Slot.Version) => Slot.Version,
        nameof(Slot.Container) => Slot.Container,
        nameof(Slot.Detail) => Slot.Detail,
        nameof(Slot.Profile) => Slot.Profile,
        nameof(Slot.Other) => Slot.Other,
        nameof(Slot.Noise) => Slot.Noise,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such slot."),
    };

    private static void Add(Dictionary<string, ReleaseWord> words, string keys, ReleaseWord word)
    {
        foreach (var key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words.TryAdd(key, word);
        }
    }
}
