using System.Text;
using MediaBridge.Plugins.Imdb.Dataset.Folding;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Dataset.Matching;

/// <summary>What is looked for: names, year, kind and directors, in the form in which they are compared. It is used again and again.</summary>
internal sealed class Question
{
    /// <summary>How many names of an item are looked for.</summary>
    public const int MostNames = 4;

    private const int MostDirectors = 6;
    private readonly byte[] _utf8 = new byte[2048];

    /// <summary>Names: the title, the original title if it is another, and further ones.</summary>
    public QuestionName[] Names { get; } = [new(), new(), new(), new()];

    /// <summary>How many names.</summary>
    public int NameCount { get; private set; }

    /// <summary>Whether the second name is the original title.</summary>
    public bool HasOriginal { get; private set; }

    /// <summary>The year; 0 if it is not known.</summary>
    public int Year { get; private set; }

    /// <summary>Which types of titles it can be; null for any.</summary>
    public bool[]? Types { get; private set; }

    /// <summary>Whether it says of itself whether it is a short, or made for television.</summary>
    public IReadOnlyList<string>? Details { get; private set; }

    /// <summary>Its directors.</summary>
    public Folded[] Directors { get; } = [.. Enumerable.Range(0, MostDirectors).Select(_ => new Folded())];

    /// <summary>How many of them.</summary>
    public int DirectorCount { get; private set; }

    /// <summary>Takes an item.</summary>
    public void Set(MediaItem item, string title, string? original, int? year, bool[]? types, TitleFolder folder)
    {
        (NameCount, DirectorCount, Year, Types, HasOriginal, Details) = (0, 0, year ?? 0, types, false, item.Description?.Types);
        Add(title, folder);
        HasOriginal = original is not null && Add(original, folder) && NameCount == 2;
        foreach (var other in item.Description?.AlternativeTitles ?? [])
        {
            if (NameCount < MostNames)
            {
                Add(other, folder);
            }
        }

        foreach (var person in item.People ?? [])
        {
            if (person.Role == Person.Director && DirectorCount < MostDirectors)
            {
                folder.Fold(Utf8(person.Name), Directors[DirectorCount]);
                DirectorCount += Directors[DirectorCount].Length > 0 ? 1 : 0;
            }
        }
    }

    private bool Add(string text, TitleFolder folder)
    {
        var name = Names[NameCount];
        folder.Fold(Utf8(text), name.Folded);
        if (name.Folded.Length == 0)
        {
            return false;
        }

        for (var i = 0; i < NameCount; i++)
        {
            if (Names[i].Folded.Text.SequenceEqual(name.Folded.Text))
            {
                return false;
            }
        }

        name.Ready();
        NameCount++;
        return true;
    }

    private ReadOnlySpan<byte> Utf8(string text)
    {
        Encoding.UTF8.TryGetBytes(text.AsSpan(0, Math.Min(text.Length, _utf8.Length / 3)), _utf8, out var length);
        return _utf8.AsSpan(0, length);
    }
}
