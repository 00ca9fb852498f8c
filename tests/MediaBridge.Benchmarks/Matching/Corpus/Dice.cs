namespace MediaBridge.Benchmarks.Matching.Corpus;

/// <summary>Chance that is the same for the same seed, on every machine and version (splitmix64).</summary>
internal sealed class Dice(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    // Mixed: the steps of neighbouring seeds would be those of one another, moved by one.
    private ulong _state = Mix(Mix(seed + Step) ^ 0xD1B54A32D192ED03);

    /// <summary>From 0 to below 1.</summary>
    public double Next() => (Mix(_state += Step) >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Next() < share;

    /// <summary>From 0 to below a number; with a power above 1, small ones more often.</summary>
    public int Below(int end, double power = 1) => (int)(Math.Pow(Next(), power) * end);

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
