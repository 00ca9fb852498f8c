using System.Globalization;
using System.Text;

namespace MediaBridge.Tests.Services.Names;

/// <summary>Invents names of releases: usual ones, mixtures of their pieces, and both with damage.</summary>
public static class NameMaker
{
    private static readonly string[] Pieces =
    [
        "Film", "The", "Harbour", "Night", "of", "2003", "1080p", "720p", "x264", "H.264", "BluRay", "WEB-DL", "HDTV", "DVDRip", "DTS-HD.MA.5.1", "DDP5.1", "AAC2.0", "10bit", "HDR10+", "DV", "MULTi", "FRENCH", "GERMAN.DL", "Sub", "ENG", "PROPER", "REPACK2", "REAL",
        "S01E02", "S01E02E03", "S01E01-E04", "S01", "S01-S03", "Season 1", "Season II", "1x02", "1x02-1x04", "E07", "Ep01-12", "Episode 3", "Cap.102", "#12", "第02話", "- 05", "- 12.5", "012v2", "(01-12)", "[07]", "103", "Part 2", "cd1", "Vol.1",
        "2024.01.31", "31.01.2024", "240131", "5th Mar 2025", "{edition-Long Cut}", "Extended", "Director's Cut", "IMAX", "tt0133093", "{tmdb-1}", "[tvdbid=5]", "[ABCD1234]", "[Group]", "-GRP", "-GRP-Obfuscated", "[rartv]", "www.a.com - ", "[ www.b.org ]", "@site",
        "-", ".", " ", "_", "(", ")", "[", "]", "{", "}", "/", "\\", "+", "~", "&", ",", "'", "【", "】", "é", "ß", "Ж", "映画", "１２", "\ud800", "\0", "\u202e", "\u0130", "ı", "٣", "²", ".mkv", ".en.srt", "99999999999999999999", "S9999E99999", "0x0", "1.46GB", "448kbps", "24fps", "1920x1080",
    ];

    private static readonly string[] Words = ["Copper", "River", "The", "Last", "Winter", "of", "Glass", "Harbour", "Seven", "Doors", "A", "Quiet", "Machine", "Northern", "Lights"];

    /// <summary>That many names; the same for the same seed.</summary>
    public static IEnumerable<string> Names(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var name = random.Next(3) == 0 ? Usual(random) : Mixture(random);
            yield return random.Next(4) == 0 ? Damaged(name, random) : name;
        }
    }

    /// <summary>A film or an episode as groups name them.</summary>
    public static string Usual(Random random)
    {
        var title = string.Join('.', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pick(random, Words)));
        var number = random.Next(3) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"S{random.Next(1, 30):00}E{random.Next(1, 30):00}"),
            1 => random.Next(1920, 2035).ToString(CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 20)}x{random.Next(1, 30):00}"),
        };
        return $"{title}.{number}.{Pick(random, ["1080p", "720p", "2160p"])}.{Pick(random, ["BluRay", "WEB-DL", "HDTV"])}.{Pick(random, ["x264", "H.265", "XviD"])}-{Pick(random, ["GRP", "ABC", "LAMP"])}";
    }

    private static string Mixture(Random random)
    {
        var name = new StringBuilder();
        for (var left = random.Next(1, 14); left > 0; left--)
        {
            name.Append(Pick(random, Pieces));
            if (random.Next(3) > 0)
            {
                name.Append(Pick(random, [".", " ", "_", " - "]));
            }
        }

        return name.ToString();
    }

    /// <summary>A name cut, doubled, repeated very often, or with characters changed.</summary>
    private static string Damaged(string name, Random random)
    {
        switch (random.Next(5))
        {
            case 0: return name[..random.Next(name.Length + 1)];
            case 1: return name + name;
            case 2: return string.Concat(Enumerable.Repeat(Pick(random, Pieces), random.Next(2, 400)));
            case 3: return name.ToUpperInvariant();
            default:
                var characters = name.ToCharArray();
                for (var i = random.Next(1, 6); i > 0 && characters.Length > 0; i--)
                {
                    characters[random.Next(characters.Length)] = (char)random.Next(0x20, random.Next(2) == 0 ? 0x7f : 0xffff);
                }

                return new string(characters);
        }
    }

    private static string Pick(Random random, string[] list) => list[random.Next(list.Length)];
}
