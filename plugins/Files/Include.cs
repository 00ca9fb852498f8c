namespace MediaBridge.Plugins.Files;

/// <summary>What is read of a folder.</summary>
internal enum Include
{
    /// <summary>Films and series.</summary>
    All,

    /// <summary>Films; series and episodes are left out.</summary>
    Films,

    /// <summary>Series with their seasons and episodes; films are left out.</summary>
    Series,
}
