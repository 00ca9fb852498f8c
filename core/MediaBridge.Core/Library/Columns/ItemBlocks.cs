namespace MediaBridge.Core.Library.Columns;

/// <summary>How items are parted into blocks, and how rows of the tables of blocks are numbered.</summary>
internal static class ItemBlocks
{
    /// <summary>Items in a block.</summary>
    public const int Size = 2048;

    private const int Shift = 20;

    /// <summary>The block of an item.</summary>
    public static long Of(long item) => item / Size;

    /// <summary>The place of an item in its block.</summary>
    public static int Place(long item) => (int)(item % Size);

    /// <summary>The row that holds a block of a column or mark.</summary>
    public static long Row(long column, long block) => (column << Shift) | block;

    /// <summary>The first row of a column or mark.</summary>
    public static long First(long column) => column << Shift;

    /// <summary>The last row of a column or mark.</summary>
    public static long Last(long column) => ((column + 1) << Shift) - 1;

    /// <summary>The block that a row holds.</summary>
    public static long Block(long row) => row & ((1L << Shift) - 1);

    /// <summary>The column or mark that a row belongs to.</summary>
    public static long Column(long row) => row >> Shift;
}
