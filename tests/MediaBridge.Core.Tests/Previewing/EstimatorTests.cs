using MediaBridge.Core.Previewing;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Previewing;

public sealed class EstimatorTests
{
    [Test]
    public void WritesToAServiceTakeTheTimeOfItsPace()
    {
        var report = new RunReport
        {
            Run = 1,
            Pipeline = "p",
            State = "planned",
            Sinks = [new SinkReport { Id = "marks", State = "planned", Created = 100, Updated = 20, Deleted = 5, Unchanged = 900 }, new SinkReport { Id = "pages", State = "planned", Created = 1 }],
        };
        var policy = new ServicePolicy { RequestsPerSecond = 10, WritesPerSecond = 2, Burst = 5 };
        var row = new ChangeRow { Id = 1, State = ChangeState.Planned, Change = new PlannedChange { Kind = ChangeKind.Create, Target = "a", Content = new StagedContent("ab", 1234) } };
        var estimates = Estimator.Of(report, sink => sink == "pages" ? [row, row with { State = ChangeState.Held }] : [], sink => sink == "marks" ? ("trakt", policy) : null);
        Assert.That(estimates, Is.EqualTo(new[]
        {
            new PlanEstimate { Sink = "marks", Service = "trakt", Writes = 125, Saved = 900, WritesPerSecond = 2, Time = TimeSpan.FromSeconds(60) },
            new PlanEstimate { Sink = "pages", Writes = 1, Saved = 0, Bytes = 1234 },
        }));
    }

    [TestCase("", "a\nb\n", "+ a|+ b")]
    [TestCase("a\nb\n", "", "- a|- b")]
    [TestCase("a\nb\nc\n", "a\nB\nc\n", "- b|+ B")]
    [TestCase("a\r\nb\r\n", "a\nb\n", "")]
    [TestCase("1\n2\n3\n4\n5", "0\n1\n3\n5\n6", "+ 0|- 2|- 4|+ 6")]
    public void ADiffHoldsTheDifferingLinesOnly(string before, string after, string lines)
        => Assert.That(string.Join('|', TextDiff.Lines(before, after)), Is.EqualTo(lines));

    [Test]
    public void ADiffOfLinesFromFewKindsIsEmptyOnlyForEqualTexts()
    {
        var random = new Random(17);
        for (var round = 0; round < 300; round++)
        {
            var (before, after) = (Text(random), Text(random));
            var lines = TextDiff.Lines(string.Join('\n', before), string.Join('\n', after)).ToList();
            Assert.That(lines.Count(l => l[0] == '+') - lines.Count(l => l[0] == '-'), Is.EqualTo(after.Length - before.Length));
            Assert.That(lines, before.SequenceEqual(after) ? Is.Empty : Is.Not.Empty);
        }

        static string[] Text(Random random) => [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => $"{random.Next(4)}")];
    }
}
