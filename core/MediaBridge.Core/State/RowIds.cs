namespace MediaBridge.Core.State;

/// <summary>How row ids are put together: run, then a part of it (a generation or sink), then a running number. Rows of one part lie together and in order.</summary>
internal static class RowIds
{
    /// <summary>Parts (generations, sinks) that a run can have.</summary>
    public const int Parts = 16;

    /// <summary>First row id of a part.</summary>
    public static long First(long run, int part) => (run << 36) | ((long)part << 32);

    /// <summary>Row id of a number in a part.</summary>
    public static long Of(long run, int part, long number) => First(run, part) | number;

    /// <summary>One past the last row id of a part.</summary>
    public static long End(long run, int part) => First(run, part) + (1L << 32);

    /// <summary>First row id of a run.</summary>
    public static long FirstOfRun(long run) => run << 36;

    /// <summary>One past the last row id of a run.</summary>
    public static long EndOfRun(long run) => (run + 1) << 36;

    /// <summary>The key space of what one source read in one run: within it the first id of an item is unique.</summary>
    public static long Space(long run, int source) => (run << 8) | (long)source;
}
