namespace MediaBridge.Core.Configuration;

/// <summary>What a setting holds.</summary>
internal enum SettingType
{
    /// <summary>A whole number within its range.</summary>
    Integer,

    /// <summary>A number from 0 to 1.</summary>
    Fraction,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>Bytes, such as 512MB.</summary>
    Size,

    /// <summary>A length of time, such as 90s, 5m, 12h or 7d.</summary>
    Duration,

    /// <summary>A name of a connection or the like.</summary>
    Name,

    /// <summary>A file.</summary>
    File,

    /// <summary>A list of names.</summary>
    Names,

    /// <summary>A list of whole numbers within their range.</summary>
    Numbers,

    /// <summary>A list of folders.</summary>
    Folders,

    /// <summary>Words, taken as they are.</summary>
    Text,

    /// <summary>A program: a path, or a name to look for.</summary>
    Program,
}
