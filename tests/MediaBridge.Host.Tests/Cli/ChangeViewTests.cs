using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Cli.Runs;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>How changes of marks look: old and new, with the scale and the direction; in colour at a terminal, plain elsewhere.</summary>
internal sealed class ChangeViewTests
{
    private static readonly ChangeInfo[] Changes =
    [
        Change("Up", "update", ChangeGroups.Change) with { Rating = new RatingChange { Before = 6, After = 8, OutOf = 10 } },
        Change("Down", "update", ChangeGroups.Change) with { Rating = new RatingChange { Before = 4.5m, After = 4, OutOf = 5 } },
        Change("New", "create", ChangeGroups.Add) with { Rating = new RatingChange { After = 7, OutOf = 10 } },
        Change("Gone", "delete", ChangeGroups.Remove) with { Rating = new RatingChange { Before = 7, OutOf = 10 } },
        Change("Asked", "update", ChangeGroups.Conflict) with { State = "held", Rating = new RatingChange { Before = 2, After = 9, OutOf = 10 }, Fields = [new FieldChange { Path = "rating", Before = "2", After = "9" }], Ask = new Question { Code = "existing", Text = "Replace it?", Choices = ["overwrite", "skip"] } },
        Change("Kept", "skip", ChangeGroups.Keep) with { Word = ReasonWords.Kept, Rating = new RatingChange { Before = 3, After = 5, OutOf = 10 }, Reason = "the rating there is 3" },
    ];

    [Test]
    public void Plain_where_there_are_no_colours()
        => Assert.That(Shown(color: false), Is.EqualTo((string[])
        [
            "~  marks  Up     rating: 6 → 8 of 10 ▲ 2",
            "~  marks  Down   rating: 4.5 → 4 of 5 ▼ 0.5",
            "+  marks  New    rating: 7 of 10",
            "-  marks  Gone   rating: 7 of 10 → nothing",
            "?  marks  Asked  rating: 2 → 9 of 10 ▲ 7",
            "                 held: --answer existing=overwrite|skip",
            "·  marks  Kept   rating: 3 → 5 of 10 ▲ 2",
            "                 kept (existing: keep)",
        ]));

    [Test]
    public void The_old_mark_is_red_the_new_one_green_and_the_direction_has_its_colour()
    {
        var lines = Shown(color: true);
        Assert.That(lines[0].Contains("\u001b[1;31m6\u001b[0m\u001b[2m → \u001b[0m\u001b[32m8\u001b[0m", StringComparison.Ordinal) && lines[0].Contains("\u001b[32m ▲ 2", StringComparison.Ordinal), lines[0]);
        Assert.That(lines[1].Contains("\u001b[33m ▼ 0.5", StringComparison.Ordinal), lines[1]);
    }

    private static ChangeInfo Change(string title, string kind, string group) => new() { Id = 1, Sink = "marks", Kind = kind, State = "planned", Group = group, Target = title, Summary = title };

    private static string[] Shown(bool color)
    {
        using var text = new StringWriter();
        ChangeView.Write(Changes, new Screen(CommandTree.Make().Parse([])), 20, gap: false, new StyledWriter(text, color));
        return [.. text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd())];
    }
}
