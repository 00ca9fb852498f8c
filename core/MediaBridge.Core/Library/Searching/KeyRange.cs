namespace MediaBridge.Core.Library.Searching;

/// <summary>Finds what stands at places of a list, were it in order, without putting the rest in order: a page in the middle costs no more than the first.</summary>
internal static class KeyRange
{
    /// <summary>Below so many they are simply sorted.</summary>
    private const int Few = 32;

    /// <summary>The number that stands at a place when all are in order.</summary>
    /// <param name="keys">The numbers, none of them NaN; they end in another order.</param>
    /// <param name="place">The place.</param>
    public static double At(Span<double> keys, int place)
    {
        while (keys.Length > Few)
        {
            var split = Part(keys);
            if (place < split)
            {
                keys = keys[..split];
            }
            else
            {
                keys = keys[split..];
                place -= split;
            }
        }

        keys.Sort();
        return keys[place];
    }

    /// <summary>Parts the list at the middle one of three: the smaller ones before the place that is given back, which is neither end.</summary>
    private static int Part(Span<double> keys)
    {
        var pivot = Middle(keys[0], keys[keys.Length / 2], keys[^1]);
        var (left, right) = (-1, keys.Length);
        while (true)
        {
            do
            {
                left++;
            }
            while (keys[left] < pivot);
            do
            {
                right--;
            }
            while (keys[right] > pivot);
            if (left >= right)
            {
                return Math.Clamp(right + 1, 1, keys.Length - 1);
            }

            (keys[left], keys[right]) = (keys[right], keys[left]);
        }
    }

    private static double Middle(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
