namespace MediaBridge.Core.State;

/// <summary>Reads the rows of a long result page by page: no statement stays open while they are worked on, so that the write-ahead log can be checkpointed meanwhile.</summary>
internal static class RowPages
{
    /// <summary>The pages, none of them empty.</summary>
    /// <param name="before">The number that stands before the first row.</param>
    /// <param name="size">Rows of a page; a shorter one is the last.</param>
    /// <param name="read">Reads the page behind a number.</param>
    /// <param name="number">The number of a row.</param>
    public static IEnumerable<List<T>> Of<T>(long before, int size, Func<long, List<T>> read, Func<T, long> number)
    {
        while (true)
        {
            var page = read(before);
            if (page.Count > 0)
            {
                yield return page;
            }

            if (page.Count < size)
            {
                yield break;
            }

            before = number(page[^1]);
        }
    }
}
