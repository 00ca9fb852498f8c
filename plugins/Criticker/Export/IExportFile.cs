namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>One of the forms of an export.</summary>
internal interface IExportFile
{
    /// <summary>What of it is not here, as far as it says: other pages, or an end that is cut off. Known when it was read.</summary>
    string? Shortfall { get; }

    /// <summary>Its films, in order. Once.</summary>
    IAsyncEnumerable<ExportEntry> ReadAsync(CancellationToken cancellationToken);
}
