namespace MediaBridge.Core.Matching;

/// <summary>What decides how sure a match is, as data: thresholds, and what each signal weighs. Settings <c>matching.*</c> change it.</summary>
/// <remarks>
/// Confidence is the weighted mean of the signals that both sides have, held down where something speaks against the candidate. Strong is what a
/// program may take without asking: a wrong one is the worst outcome, so a strong match needs an equal title, the year, and a distance to the second.
/// A matcher that gives its own confidence is judged by the same thresholds.
/// </remarks>
public sealed record MatchRules
{
    /// <summary>Confidence from which a match is strong, 0 to 1.</summary>
    public double Strong { get; init; } = 0.92;

    /// <summary>How far the second must be behind a strong match.</summary>
    public double StrongGap { get; init; } = 0.08;

    /// <summary>Confidence from which a match is medium, 0 to 1.</summary>
    public double Medium { get; init; } = 0.80;

    /// <summary>How far the second must be behind a medium match.</summary>
    public double MediumGap { get; init; } = 0.04;

    /// <summary>Confidence from which a candidate is worth a person's look, 0 to 1; below there is no match.</summary>
    public double Low { get; init; } = 0.50;

    /// <summary>A title that is less alike rejects the candidate, whatever else fits.</summary>
    public double TitleFloor { get; init; } = 0.70;

    /// <summary>Weight of the best of all titles against the best of the candidate's.</summary>
    public double TitleWeight { get; init; } = 0.60;

    /// <summary>Weight of the original title, where it is another than the title.</summary>
    public double OriginalWeight { get; init; } = 0.15;

    /// <summary>Weight of the year.</summary>
    public double YearWeight { get; init; } = 0.18;

    /// <summary>Weight of the directors.</summary>
    public double DirectorWeight { get; init; } = 0.10;

    /// <summary>Weight of the running time.</summary>
    public double RuntimeWeight { get; init; } = 0.04;

    /// <summary>Weight of the type: short, made for television, and so on.</summary>
    public double TypeWeight { get; init; } = 0.03;

    /// <summary>Weight of the countries.</summary>
    public double CountryWeight { get; init; } = 0.03;

    /// <summary>The most for a work of the same name from quite another year: a remake.</summary>
    public double MostOfAnotherYear { get; init; } = 0.60;

    /// <summary>The most for what fits and is not confirmed well enough to be taken without asking.</summary>
    internal double BelowStrong => Strong - 0.01;

    /// <summary>The most for what a signal contradicts.</summary>
    internal double BelowMedium => Medium - 0.05;

    /// <summary>How sure the best of some candidates is.</summary>
    /// <param name="best">Its confidence.</param>
    /// <param name="second">The confidence of the second; 0 if there is none.</param>
    public Recommendation Judge(double best, double second)
        => best >= Strong && best - second >= StrongGap - Rounding ? Recommendation.Strong
            : best >= Medium && best - second >= MediumGap - Rounding ? Recommendation.Medium
            : best >= Low ? Recommendation.Low
            : Recommendation.None;

    /// <summary>A gap of 0.08 is one, although the difference of two doubles may lie a hair below.</summary>
    private const double Rounding = 1e-9;
}
