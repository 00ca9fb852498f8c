namespace MediaBridge.Core.Output;

/// <summary>A sink of files that may print its one file instead of keeping it: every run prints it whole, and nothing of it is remembered.</summary>
internal interface IPrintedFiles
{
    /// <summary>Whether it prints.</summary>
    bool IsPrinted { get; }
}
