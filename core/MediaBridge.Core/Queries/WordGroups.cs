using System.Collections.Frozen;

namespace MediaBridge.Core.Queries;

/// <summary>Words that mean the same, in English and Spanish: a group a line of a resource, its names between bars.</summary>
internal sealed class WordGroups
{
    private const string Folder = "MediaBridge.Core.Queries.Words.";
    private readonly FrozenDictionary<string, string[]> _groups;

    private WordGroups(FrozenDictionary<string, string[]> groups) => _groups = groups;

    /// <summary>Countries: codes of two and three letters first, then names.</summary>
    public static WordGroups Countries => Loaded.Countries;

    /// <summary>Genres.</summary>
    public static WordGroups Genres => Loaded.Genres;

    /// <summary>Types of works; the first of a group is the word that items have.</summary>
    public static WordGroups Types => Loaded.Types;

    /// <summary>All names of the group that a folded name belongs to, itself among them; the name alone if there is none.</summary>
    public IReadOnlyList<string> Of(string folded) => _groups.TryGetValue(folded, out var group) ? group : [folded];

    /// <summary>The first name of the group; the name itself if there is none.</summary>
    public string First(string folded) => _groups.TryGetValue(folded, out var group) ? group[0] : folded;

    /// <summary>Whether a folded name belongs to a group.</summary>
    public bool Knows(string folded) => _groups.ContainsKey(folded);

    private static WordGroups Load(string name)
    {
        using var stream = typeof(WordGroups).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        var groups = new Dictionary<string, string[]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var group = line.Split('|').Select(TextFold.Words).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var word in group)
            {
                groups.Add(word, group);
            }
        }

        return new WordGroups(groups.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Read when a query first needs one.</summary>
    private static class Loaded
    {
        public static readonly WordGroups Countries = Load("countries.txt");
        public static readonly WordGroups Genres = Load("genres.txt");
        public static readonly WordGroups Types = Load("types.txt");
    }
}
