namespace MediaBridge.Core.Statistics;

/// <summary>A pair of own mark and average that items have, both out of 100.</summary>
internal sealed class MarkSpot(int own, int average)
{
    private const int Most = 3;

    public int Own => own;

    public int Average => average;

    public int Count { get; private set; }

    /// <summary>The first titles in their order: a few, however many items there are.</summary>
    public SortedSet<string> Titles { get; } = new(StringComparer.Ordinal);

    public void Add(string title)
    {
        Count++;
        if (Titles.Count == Most && string.CompareOrdinal(title, Titles.Max) >= 0)
        {
            return;
        }

        Titles.Add(title);
        if (Titles.Count > Most)
        {
            Titles.Remove(Titles.Max!);
        }
    }
}
