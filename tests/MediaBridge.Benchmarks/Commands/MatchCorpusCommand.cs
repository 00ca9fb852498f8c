using MediaBridge.Benchmarks.Matching.Corpus;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Writes a corpus for <c>match</c>.</summary>
internal static class MatchCorpusCommand
{
    private const double EpisodeShare = 0.76;

    public static int Run(string folder, int titles, int questions, int seed)
    {
        using var generator = new CorpusGenerator(folder, titles, (ulong)seed);
        Console.WriteLine(generator.Write(titles, questions, EpisodeShare));
        return 0;
    }
}
