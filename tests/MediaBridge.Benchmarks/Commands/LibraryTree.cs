using System.Globalization;
using System.Text;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>A library as people have it: of every hundred folders five are series; seven of ten have an NFO, of every dialect, some broken.</summary>
internal static class LibraryTree
{
    private static readonly string[] Genres = ["Drama", "Comedy", "Horror", "Western", "Crime", "Adventure"];

    /// <summary>Makes a tree of that many folders of films and series; the same for the same number.</summary>
    public static void Make(string root, int count)
    {
        for (var n = 0; n < count; n++)
        {
            if (n % 20 == 7)
            {
                Series(root, n);
            }
            else
            {
                Film(root, n);
            }
        }
    }

    private static void Film(string root, int n)
    {
        var year = 1900 + (n % 120);
        var title = Text($"Film Number {n}");
        var folder = Text($"{title} ({year})");
        var video = (n % 6) switch
        {
            0 => Text($"{title.Replace(' ', '.')}.{year}.1080p.BluRay.x264-GRP.mkv"),
            1 => Text($"{folder} - 2160p.mkv"),
            _ => folder + ".mkv",
        };
        switch (n % 100)
        {
            case 11:
                Directory.CreateDirectory(Path.Combine(root, "Empty " + folder));
                break;
            case 23:
                // Loose in the root.
                Write(root, Text($"{title.Replace(' ', '.')}.{year}.720p.WEB-DL.x264-GRP.mkv"));
                return;
            case 31:
                Write(root, $"{folder}/{folder}-cd1.avi");
                Write(root, $"{folder}/{folder}-cd2.avi");
                break;
            case 47:
                Write(root, $"{folder}/{folder} - 720p.mkv");
                break;
            case 53:
                Write(root, $"{folder}/Sample/sample.mkv");
                Write(root, $"{folder}/Extras/Making of.mkv");
                break;
            default:
                break;
        }

        if (n % 100 != 31)
        {
            Write(root, $"{folder}/{video}");
        }

        if (n % 3 == 0)
        {
            Write(root, $"{folder}/poster.jpg");
        }

        if (n % 10 < 7)
        {
            Write(root, n % 4 == 0 ? $"{folder}/{Path.ChangeExtension(video, "nfo")}" : $"{folder}/movie.nfo", Nfo(n, title, year));
        }
    }

    private static void Series(string root, int n)
    {
        var title = Text($"Show Number {n}");
        var folder = Text($"{title} ({1960 + (n % 60)})");
        switch (n / 20 % 5)
        {
            case 0:
                // Anime, numbered over all.
                for (var e = 1; e <= 24; e++)
                {
                    Write(root, Text($"[Grp] {title} [1080p]/[Grp] {title} - {e:000} [1080p].mkv"));
                }

                return;
            case 1:
                // Dated.
                for (var e = 0; e < 20; e++)
                {
                    Write(root, Text($"{folder}/{title} - {new DateOnly(2023, 1, 2).AddDays(e):yyyy-MM-dd}.mkv"));
                }

                return;
            case 2:
                // Flat.
                for (var e = 1; e <= 10; e++)
                {
                    Write(root, Text($"{folder}/{title} S01E{e:00}.mkv"));
                }

                break;
            default:
                for (var s = 0; s <= 2; s++)
                {
                    var season = s == 0 ? "Specials" : Text($"Season {s:00}");
                    for (var e = 1; e <= (s == 0 ? 2 : 10); e++)
                    {
                        var stem = Text($"{folder}/{season}/{title} - S{s:00}E{e:00} - Title {e}");
                        Write(root, stem + ".mkv");
                        Write(root, stem + "-thumb.jpg");
                        Write(root, stem + ".nfo", Text($"<episodedetails><title>Title {e}</title><season>{s}</season><episode>{e}</episode><aired>2011-0{1 + s}-{e:00}</aired><plot>What happens in this one.</plot></episodedetails>"));
                    }
                }

                Write(root, $"{folder}/season01-poster.jpg");
                break;
        }

        Write(root, $"{folder}/poster.jpg");
        Write(root, $"{folder}/tvshow.nfo", Text($"<tvshow><title>{title}</title><premiered>{1960 + (n % 60)}-01-01</premiered><uniqueid type=\"tvdb\" default=\"true\">{n + 70_000}</uniqueid><genre>Drama</genre></tvshow>"));
    }

    private static string Nfo(int n, string title, int year)
    {
        var facts = Text($"""
            <title>{title}</title><year>{year}</year><runtime>{60 + (n % 90)}</runtime>
              <plot>In a quiet town, somebody keeps a secret that nobody wants to hear, until the river rises.</plot>
              <genre>{Genres[n % 6]}</genre><genre>{Genres[n / 6 % 6]}</genre><country>France</country>
              <director>Director {n % 700}</director>
              <actor><name>Actor {n % 3000}</name><role>The baker</role></actor><actor><name>Actor {n * 7 % 3000}</name><role>The mayor</role></actor>
            """);
        var modern = Text($"<userrating>{n % 11}</userrating><ratings><rating name=\"imdb\" max=\"10\" default=\"true\"><value>{5 + (n % 40 / 10.0)}</value><votes>{n}</votes></rating></ratings><uniqueid type=\"imdb\" default=\"true\">tt{n + 1:0000000}</uniqueid>");
        return (n % 40) switch
        {
            1 or 2 => $"<movie>\n{facts}\n<rating>7,1</rating><votes>1,204</votes><id>tt{n + 1:0000000}</id></movie>",
            3 or 4 => $"\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<movie>\n<lockdata>false</lockdata>{facts}<imdbid>tt{n + 1:0000000}</imdbid></movie>",
            5 => $"https://www.imdb.com/title/tt{n + 1:0000000}/",
            6 => $"<movie>{facts}{modern}</movie>\nhttps://www.themoviedb.org/movie/{n + 1}",
            8 => $"<movie>{facts}<tagline>Salt & pepper</tagline>{modern}</movie>",
            9 => $"<movie>{facts}<tagline>Caf&eacute;&nbsp;noir</tagline>{modern}</movie>",
            10 => $"<movie>{facts}{modern}",
            12 => "",
            _ => $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<movie>\n{facts}\n{modern}\n</movie>",
        };
    }

    private static void Write(string root, string path, string text = "placeholder")
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text, new UTF8Encoding(false));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
