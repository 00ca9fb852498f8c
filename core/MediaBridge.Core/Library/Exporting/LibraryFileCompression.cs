namespace MediaBridge.Core.Library.Exporting;

/// <summary>How an exported file is packed.</summary>
public enum LibraryFileCompression
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>With gzip (RFC 1952).</summary>
    Gzip,

    /// <summary>As the only entry of a zip archive.</summary>
    Zip,
}
