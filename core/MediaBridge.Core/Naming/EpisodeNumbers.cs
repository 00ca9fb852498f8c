using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaBridge.Core.Naming;

/// <summary>Numbers of episodes, seasons and parts: as digits, words or Roman numbers, in rows and ranges.</summary>
internal static class EpisodeNumbers
{
    public const int MostEpisodes = 500;
    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The number of a part, as digits, word or Roman number; 0 if it is none.</summary>
    public static int PartNumber(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var word = text.ToString().ToLowerInvariant();
        var index = Array.IndexOf(NumberWords, word);
        return index >= 0 ? index + 1 : Roman(word);
    }

    public static int Roman(string word) => word switch
    {
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        "vi" => 6,
        "vii" => 7,
        "viii" => 8,
        "ix" => 9,
        "x" => 10,
        "xi" => 11,
        "xii" => 12,
        "xiii" => 13,
        _ => 0,
    };

    public static List<int> Range(Match match)
    {
        var episodes = new List<int>();
        Add(episodes, Number(match.Groups["e"]), isRange: false);
        foreach (Capture more in match.Groups["m"].Captures)
        {
            Add(episodes, Last(more.ValueSpan), isRange: more.ValueSpan.ContainsAny("-~") || IsWordOfRange(more.ValueSpan));
        }

        return episodes;
    }

    /// <summary>"1 to 3", "1 à 3", "1 al 3".</summary>
    public static bool IsWordOfRange(ReadOnlySpan<char> separator)
        => separator.Trim(" ._esESpPxX0123456789").ToString().ToLowerInvariant() is "to" or "t" or "a" or "à" or "al" or "ao";

    /// <summary>The number at the end of what stands between two numbers and the second of them; a version behind it counts not.</summary>
    public static int Last(ReadOnlySpan<char> text)
    {
        if (text.LastIndexOfAny('v', 'V') is > 0 and var version && version + 2 == text.Length)
        {
            text = text[..version];
        }

        return int.Parse(text[(text.LastOutside('0', '9') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    public static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    public static void Add(List<int> numbers, int number, bool isRange)
    {
        var last = numbers.Count > 0 ? numbers[^1] : number;
        if (isRange && number > last && number - last < MostEpisodes)
        {
            for (var i = last + 1; i < number; i++)
            {
                numbers.Add(i);
            }
        }

        if (!numbers.Contains(number) && numbers.Count < MostEpisodes)
        {
            numbers.Add(number);
        }
    }
}
