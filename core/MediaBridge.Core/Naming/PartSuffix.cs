using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaBridge.Core.Naming;

/// <summary>Finds the part number of a film cut in several files: <c>cd1</c>, <c>part2</c>, <c>pt1</c>, <c>disc1</c>, <c>dvd1</c>, or a letter after the same words.</summary>
/// <remarks>Only at the end of a name, or right before the release group: <c>Part One</c> and <c>Vol. 1</c> belong to a title.</remarks>
internal static partial class PartSuffix
{
    public static (int Part, string Stem, bool IsTitle)? Find(string text)
    {
        var match = AtEnd().Match(text);
        if (!match.Success)
        {
            match = BeforeGroup().Match(text);
        }

        if (!match.Success || match.Index == 0)
        {
            return null;
        }

        var number = match.Groups["n"].Value;
        var part = char.IsAsciiDigit(number[0])
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : char.ToLowerInvariant(number[0]) - 'a' + 1;
        var word = match.Groups["w"].Value;
        var isDiscFormat = word.Equals("dvd", StringComparison.OrdinalIgnoreCase) && part is 5 or 9;
        var stem = text.Remove(match.Index, match.Length);
        if (part == 0 || isDiscFormat || stem.AsSpan().IndexOfAnyExcept(" ._-") < 0)
        {
            return null;
        }

        // "Part 1" after a blank may well be the title's own; the caller joins only files that continue each other.
        var isTitle = word.Equals("part", StringComparison.OrdinalIgnoreCase) && match.Groups["s"].Length > 0 && !match.Groups["b"].Value.Contains('-');
        return (part, stem, isTitle);
    }

    [GeneratedRegex(@"(?<b>[ ._-]+)[\(\[]?(?<w>cd|dvd|part|pt|disc|disk)(?<s>[ ._-]?)(?<n>[0-9]{1,2}|[a-d])[\)\]]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"(?<b>[ ._-]+)(?<w>cd|disc|disk)(?<s>[ ._]?)(?<n>[0-9]{1,2})(?=-[a-z0-9]+$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforeGroup();
}
