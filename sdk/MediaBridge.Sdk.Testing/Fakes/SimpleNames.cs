using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaBridge.Sdk.Testing;

/// <summary>Reads simple names: title, year, season and episode. The engine's reader knows far more; this one is predictable.</summary>
public sealed partial class SimpleNames : INames
{
    /// <inheritdoc/>
    public ParsedName Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var stem = Ending().Replace(name, "").Replace('.', ' ').Replace('_', ' ');
        var episode = Episode().Match(stem);
        var year = Year().Match(stem);
        var end = new[] { episode, year }.Where(m => m.Success && m.Index > 0).Select(m => m.Index).DefaultIfEmpty(stem.Length).Min();
        return new ParsedName
        {
            Title = stem[..end].Trim(' ', '-', '(', '['),
            Year = year.Success && year.Index > 0 ? Number(year.Groups["year"]) : null,
            Season = episode.Success ? Number(episode.Groups["season"]) : null,
            Episodes = episode.Success ? [Number(episode.Groups["episode"])] : [],
        };
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\.[A-Za-z][A-Za-z0-9]{1,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\b(?<year>(19|20)\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    [GeneratedRegex(@"\bS(?<season>\d{1,2})E(?<episode>\d{1,3})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Episode();
}
