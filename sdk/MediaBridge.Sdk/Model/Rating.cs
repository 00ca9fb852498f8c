namespace MediaBridge.Sdk;

/// <summary>A mark on a scale, and whose it is.</summary>
/// <remarks>A rating never travels without its scale; <see cref="To"/> is the one place where a mark changes scale.</remarks>
public sealed record Rating
{
    /// <summary>The person's own mark; personal.</summary>
    public const string OwnMark = "own";

    /// <summary>The average of a site's users.</summary>
    public const string SiteMark = "site";

    /// <summary>The average of critics.</summary>
    public const string CriticsMark = "critics";

    /// <summary>The mark, in <see cref="Scale"/>.</summary>
    public required decimal Value { get; init; }

    /// <summary>The scale of <see cref="Value"/>.</summary>
    public required Scale Scale { get; init; }

    /// <summary>Whose mark it is: own, site or critics.</summary>
    public string Whose { get; init => field = value ?? OwnMark; } = OwnMark;

    /// <summary>The site that the mark comes from, such as <c>imdb</c>; null for an own mark of no particular site.</summary>
    public string? Site { get; init; }

    /// <summary>When it was given.</summary>
    public EventTime? At { get; init; }

    /// <summary>Number of votes behind an average.</summary>
    public long? Votes { get; init; }

    /// <summary>The person whose mark it is; stamped by the engine.</summary>
    public string? By { get; init; }

    /// <summary>The person's own mark.</summary>
    /// <param name="value">The mark.</param>
    /// <param name="outOf">The highest mark.</param>
    /// <param name="step">The step between marks, which is also the lowest mark.</param>
    public static Rating Own(decimal value, decimal outOf, decimal step = 1)
        => new() { Value = value, Scale = new Scale(step, outOf, step) };

    /// <summary>The average mark of a site's users.</summary>
    public static Rating OfSite(string site, decimal value, decimal outOf, long? votes = null)
        => new() { Value = value, Scale = new Scale(0, outOf, 0.1m), Whose = SiteMark, Site = site, Votes = votes };

    /// <summary>This rating on another scale; <see cref="Sdk.Scale.Convert"/> says how it is rounded.</summary>
    public Rating To(Scale scale) => Scale == scale ? this : this with { Value = Scale.Convert(Value, scale), Scale = scale };
}
