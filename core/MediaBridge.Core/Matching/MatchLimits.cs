using System.Globalization;
using MediaBridge.Core.Matching.Signals;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>What holds a score down, whatever the weights give: a mean must not hide the one thing that speaks against a candidate.</summary>
internal sealed class MatchLimits(MatchRules rules, MediaItem item, MediaItem candidate, TitleComparison title, List<MatchPart> parts)
{
    /// <summary>Years within which the same director and title are rather a wrong year than a remake of one's own film.</summary>
    private const int WrongYear = 5;

    /// <summary>Letters from which a slip in a title is rather a slip than another title.</summary>
    private const int LongTitle = 12;

    private const double Confirmed = 0.7;
    private const double Contradicted = 0.5;

    private double? Director => parts.Find(p => p.Signal is DirectorSignal.Name)?.Score;

    private bool HasSameOriginal => title.Original?.Score >= TitleLikeness.Same;

    /// <summary>Whether more than titles and year fits: director or running time.</summary>
    public bool IsConfirmed => Director >= Confirmed || parts.Exists(p => p.Signal is RuntimeSignal.Name && p.Score >= 1);

    /// <summary>The limit of the best candidate where another work fits title and year as well, under whichever of its names.</summary>
    public static MatchPart OfRival(MatchRules rules, MediaItem other) => Limit(rules.BelowStrong, $"{other} fits as well, and neither director nor running time tells them apart");

    /// <summary>The limits that apply, as parts.</summary>
    public IEnumerable<MatchPart> All()
    {
        var director = Director;
        var sameDirector = director >= Confirmed;
        var confirmed = IsConfirmed || HasSameOriginal;
        var apart = YearSignal.Distance(item, candidate);
        if (apart > 2)
        {
            yield return sameDirector && apart <= WrongYear
                ? Limit(rules.BelowStrong, string.Create(CultureInfo.InvariantCulture, $"the years are {apart} apart"))
                : Limit(rules.MostOfAnotherYear, string.Create(CultureInfo.InvariantCulture, $"the years are {apart} apart: another work of that name"));
        }

        // Of a series, sites name creators, or directors of some episodes: that contradicts nothing.
        if (director == 0 && item.Kind is ItemKinds.Movie)
        {
            yield return Limit(rules.BelowMedium, "another director");
        }

        // An empty list says that there is none: a film that has a director elsewhere is rather another.
        if (director is null && item.Kind is ItemKinds.Movie && candidate.People is { Count: 0 } && item.People?.Any(p => p.Role is Person.Director) == true)
        {
            yield return Limit(rules.BelowStrong, "it has no director, as far as is known");
        }

        if (title.Original?.Score < Contradicted && !sameDirector)
        {
            yield return Limit(rules.BelowMedium, "another original title");
        }

        if (parts.Find(p => p.Signal is TitleSignal.Series)?.Score < TitleLikeness.Same)
        {
            yield return Limit(rules.BelowStrong, "the series is not called the same");
        }

        if (RuntimeSignal.IsQuiteAnother(item, candidate))
        {
            yield return Limit(rules.BelowStrong, "quite another running time");
        }

        if (title.IsPlaced)
        {
            yield break;
        }

        if (!title.IsSame && !sameDirector)
        {
            yield return title.Letters.Length < LongTitle
                ? Limit(rules.BelowMedium, "the titles are only alike, and so short that a letter makes another")
                : Limit(rules.BelowStrong, "the titles are only alike");
        }

        if (apart is null)
        {
            yield return Limit(rules.BelowStrong, "a year is not known");
        }
        else if (apart > 0 && !confirmed)
        {
            yield return Limit(rules.BelowStrong, "the year differs, and nothing but the title confirms it");
        }

        // An original title that is all that fits does not confirm itself.
        if (!(IsConfirmed || (HasSameOriginal && title.AreBothNear)) && title.IsSame && CommonTitles.IsCommon(title.Words, title.Letters))
        {
            yield return Limit(rules.BelowStrong, "many works are called so, and nothing but title and year confirms it");
        }
        else if (!confirmed && title.IsOnlyAlternative)
        {
            yield return Limit(rules.BelowStrong, "only one of its titles in other countries is the same, and nothing else confirms it");
        }
    }

    private static MatchPart Limit(double most, string why) => new() { Signal = MatchPart.Limit, Score = most, Detail = why };
}
