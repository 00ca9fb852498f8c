using System.Globalization;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>The scale of a rating: lowest and highest mark, and the step between marks.</summary>
/// <remarks>Written <c>min..max/step</c>, such as <c>0.5..5/0.5</c>. The zero point of every scale is 0: 3 of 5 and 6 of 10 are equal.</remarks>
[JsonConverter(typeof(ScaleJsonConverter))]
public readonly record struct Scale
{
    /// <summary>Whole marks from 1 to 10.</summary>
    public static readonly Scale Ten = new(1, 10, 1);

    /// <summary>Marks from 0 to 10 with one decimal, as averages of sites have.</summary>
    public static readonly Scale TenDecimal = new(0, 10, 0.1m);

    /// <summary>Half stars from 0.5 to 5.</summary>
    public static readonly Scale FiveStars = new(0.5m, 5, 0.5m);

    /// <summary>Whole per cent from 0 to 100.</summary>
    public static readonly Scale Percent = new(0, 100, 1);

    /// <summary>Makes a scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The highest mark is not above the lowest and above 0, or the step is not above 0.</exception>
    public Scale(decimal min, decimal max, decimal step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(max, Math.Max(min, 0));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        Min = min;
        Max = max;
        Step = step;
    }

    /// <summary>Lowest mark.</summary>
    public decimal Min { get; }

    /// <summary>Highest mark.</summary>
    public decimal Max { get; }

    /// <summary>Distance between two marks.</summary>
    public decimal Step { get; }

    /// <summary>Converts a mark of this scale to another: in proportion to the highest marks, rounded half away from zero to the other's step, kept within its ends.</summary>
    /// <exception cref="InvalidOperationException">One of the two scales is the default value.</exception>
    public decimal Convert(decimal value, Scale to)
    {
        if (Max == 0 || to.Max == 0)
        {
            throw new InvalidOperationException("A default Scale has no marks to convert.");
        }

        var exact = value * to.Max / Max;
        var rounded = Math.Round(exact / to.Step, MidpointRounding.AwayFromZero) * to.Step;
        return Math.Clamp(rounded, to.Min, to.Max);
    }

    /// <summary>Reads <c>min..max/step</c>.</summary>
    /// <exception cref="FormatException">The text is not a scale.</exception>
    public static Scale Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var scale) ? scale : throw new FormatException($"'{text}' is not a scale: write min..max/step, for example 1..10/1.");
    }

    /// <summary>Reads what <see cref="ToString"/> writes, if it is that.</summary>
    internal static bool TryParse(string text, out Scale scale)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (dots > 0 && slash > dots
            && decimal.TryParse(text.AsSpan(0, dots), NumberStyles.Number, CultureInfo.InvariantCulture, out var min)
            && decimal.TryParse(text.AsSpan(dots + 2, slash - dots - 2), NumberStyles.Number, CultureInfo.InvariantCulture, out var max)
            && decimal.TryParse(text.AsSpan(slash + 1), NumberStyles.Number, CultureInfo.InvariantCulture, out var step)
            && max > Math.Max(min, 0) && step > 0)
        {
            scale = new Scale(min, max, step);
            return true;
        }

        scale = default;
        return false;
    }

    /// <summary>The scale as <c>min..max/step</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Min}..{Max}/{Step}");
}
