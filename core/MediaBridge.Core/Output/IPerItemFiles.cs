namespace MediaBridge.Core.Output;

/// <summary>A sink of files that may make one file for each item: then a part of the items never replaces what was made of more.</summary>
internal interface IPerItemFiles
{
    /// <summary>Whether every file is made of one item alone.</summary>
    bool IsPerItem { get; }
}
