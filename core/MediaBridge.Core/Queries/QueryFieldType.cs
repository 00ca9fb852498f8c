namespace MediaBridge.Core.Queries;

/// <summary>What a field is compared with.</summary>
internal enum QueryFieldType
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Numbers and ranges.</summary>
    Number,

    /// <summary>Minutes, or durations such as 1h30m, and ranges.</summary>
    Minutes,

    /// <summary>Dates and ranges.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Yes or no, or dates and ranges.</summary>
    FlagOrDate,

    /// <summary>Ids.</summary>
    Id,

    /// <summary>Names of facets.</summary>
    Facet,
}
