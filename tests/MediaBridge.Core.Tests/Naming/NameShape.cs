using FsCheck;
using FsCheck.Fluent;

namespace MediaBridge.Core.Tests.Naming;

/// <summary>The facts of an invented release and the ways of writing it.</summary>
internal sealed record NameShape(string[] Title, int? Year, int? Season, int[] Episodes, string Form, string[] Tags, string Group)
{
    /// <summary>Forms of season and episode that say the same.</summary>
    public static readonly string[] Forms = ["S{0:00}E{1:00}", "s{0:00}e{1:00}", "{0}x{1:00}", "{0:00}x{1:00}", "S{0:00}.E{1:00}", "S{0}E{1}", "S{0:00}EP{1:00}", "Season {0} Episode {1}", "S{0:00} E{1:00}", "[{0}x{1:00}]", "(S{0:00}E{1:00})", "Saison {0} Episode {1}", "Staffel {0} Folge {1}", "Temporada {0} Capitulo {1}"];

    private static readonly string[] Words = ["Copper", "River", "Lamp", "Harbour", "Glass", "Doors", "Quiet", "Machine", "Northern", "Lights", "Salt", "Stone", "Paper", "Moon", "Homeland", "Forest", "Earth", "Guard", "Lost"];

    private static readonly string[] Technical = ["1080p", "720p", "BluRay", "WEB-DL", "HDTV", "x264", "H265", "AAC", "DTS", "PROPER", "10bit"];

    /// <summary>Films and episodes.</summary>
    public static Gen<NameShape> Any { get; } =
        from length in Gen.Choose(1, 4)
        from title in Gen.Elements(Words).ArrayOf(length)
        from tags in Gen.Elements(Technical).ArrayOf(3)
        from year in Gen.Choose(1930, 2030)
        from season in Gen.Choose(1, 29)
        from episode in Gen.Choose(1, 99)
        from form in Gen.Elements(Forms)
        from isFilm in Gen.Elements(true, false)
        from hasYear in Gen.Elements(true, false)
        from hasGroup in Gen.Elements(true, false)
        let distinct = title.Distinct().ToArray()
        select new NameShape(distinct, isFilm || hasYear ? year : null, isFilm ? null : season, isFilm ? [] : [episode], form, [.. tags.Distinct()], hasGroup ? "GRP" : "");

    /// <summary>The name with a separator between its words.</summary>
    public string Write(char separator)
    {
        var words = new List<string>(Title);
        if (Year is { } year)
        {
            words.Add($"{year}");
        }

        if (Season is { } season)
        {
            words.AddRange(string.Format(System.Globalization.CultureInfo.InvariantCulture, Form, season, Episodes[0]).Split(' '));
        }

        words.AddRange(Tags);
        return string.Join(separator, words) + (Group.Length > 0 ? "-" + Group : "");
    }

    public override string ToString() => Write('.');
}
