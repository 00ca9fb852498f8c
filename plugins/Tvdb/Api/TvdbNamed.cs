namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>Anything with a number and a name: status, genre, company, tag, list, type of season.</summary>
internal sealed record TvdbNamed
{
    public long? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Of types of seasons: default, official, dvd, absolute, alternate, regional.</summary>
    public string? Type { get; init; }

    /// <summary>Of lists: whether TheTVDB made it, which is what it calls collections.</summary>
    public bool? IsOfficial { get; init; }

    public string? Overview { get; init; }

    /// <summary>Of companies: 1 network, 2 studio, 3 production, 4 distributor.</summary>
    public int? PrimaryCompanyType { get; init; }
}
