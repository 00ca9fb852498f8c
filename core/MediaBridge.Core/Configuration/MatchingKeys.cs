using System.Globalization;
using MediaBridge.Core.Matching;

namespace MediaBridge.Core.Configuration;

/// <summary>The settings of matches, each a property of <see cref="MatchRules"/>; its defaults are theirs.</summary>
internal static class MatchingKeys
{
    private static readonly MatchRules Usual = new();

    public static readonly IReadOnlyList<SettingKey> All =
    [
        Key("strong", Usual.Strong, "Confidence from which a match is strong: taken without asking. A wrong strong match is the worst that can happen."),
        Key("strongGap", Usual.StrongGap, "How far the second candidate must be behind a strong match."),
        Key("medium", Usual.Medium, "Confidence from which a match is medium: taken where a pipeline says accept: medium."),
        Key("mediumGap", Usual.MediumGap, "How far the second candidate must be behind a medium match."),
        Key("low", Usual.Low, "Confidence from which a candidate is worth a person's look."),
        Key("titleFloor", Usual.TitleFloor, "A title that is less alike rejects a candidate, whatever else fits."),
        Key("titleWeight", Usual.TitleWeight, "What the best of all titles weighs."),
        Key("originalWeight", Usual.OriginalWeight, "What the original title weighs where it is another than the title."),
        Key("yearWeight", Usual.YearWeight, "What the year weighs."),
        Key("directorWeight", Usual.DirectorWeight, "What the directors weigh."),
        Key("runtimeWeight", Usual.RuntimeWeight, "What the running time weighs."),
        Key("typeWeight", Usual.TypeWeight, "What the type weighs: short, made for television, and so on."),
        Key("countryWeight", Usual.CountryWeight, "What the countries weigh."),
        Key("mostOfAnotherYear", Usual.MostOfAnotherYear, "The most for a work of the same name from quite another year: a remake."),
    ];

    /// <summary>The rules that the settings say.</summary>
    /// <param name="value">The value of a setting, by its full name.</param>
    public static MatchRules Rules(Func<string, double> value)
    {
        double Of(string name) => value(SettingKeys.Matching + name);
        return new MatchRules
        {
            Strong = Of("strong"),
            StrongGap = Of("strongGap"),
            Medium = Of("medium"),
            MediumGap = Of("mediumGap"),
            Low = Of("low"),
            TitleFloor = Of("titleFloor"),
            TitleWeight = Of("titleWeight"),
            OriginalWeight = Of("originalWeight"),
            YearWeight = Of("yearWeight"),
            DirectorWeight = Of("directorWeight"),
            RuntimeWeight = Of("runtimeWeight"),
            TypeWeight = Of("typeWeight"),
            CountryWeight = Of("countryWeight"),
            MostOfAnotherYear = Of("mostOfAnotherYear"),
        };
    }

    private static SettingKey Key(string name, double standard, string description)
        => new() { Name = SettingKeys.Matching + name, Type = SettingType.Fraction, Default = [standard.ToString(CultureInfo.InvariantCulture)], Description = description };
}
