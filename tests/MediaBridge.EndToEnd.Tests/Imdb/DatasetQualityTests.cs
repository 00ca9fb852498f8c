using MediaBridge.Benchmarks.Commands;
using MediaBridge.Benchmarks.Matching.Corpus;

namespace MediaBridge.EndToEnd.Tests.Imdb;

/// <summary>How good the answers of <c>imdb.dataset</c> are on a small corpus, by the code of the benchmark: a wrong strong match is the worst there is.</summary>
public sealed class DatasetQualityTests
{
    private const int Titles = 12_000;
    private const int Questions = 400;

    [TestCase(31)]
    [TestCase(32)]
    public async Task No_strong_match_is_wrong_and_hardly_anything_is_missed(int seed)
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-corpus-").FullName;
        try
        {
            using (var generator = new CorpusGenerator(folder, Titles, (ulong)seed))
            {
                generator.Write(Titles, Questions, episodes: 0.5);
            }

            var quality = await MatchCommand.JudgeAsync(folder);
            Assert.Multiple(() =>
            {
                Assert.That(quality.WrongStrong, Is.Empty);
                Assert.That(quality.Top1, Is.GreaterThan(0.975));
                Assert.That(quality.RecallAt(0.995), Is.GreaterThan(0.95));
                Assert.That(quality.StrongRecall, Is.GreaterThan(0.7));
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
