using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Runs;

/// <summary>Lists of runs, and the story of an item.</summary>
internal static class RunTable
{
    /// <summary>Changes of one sink that concern every item are many: the first say enough.</summary>
    private const int MostAlike = 5;

    /// <summary>Prints runs.</summary>
    public static void Write(IReadOnlyList<RunInfo> runs, Screen screen)
    {
        if (runs.Count == 0)
        {
            screen.Note("No runs yet. Begin with: mediabridge run PIPELINE");
            return;
        }

        var table = new TextTable("#run", "pipeline", "what", "state", "started", "#exit");
        foreach (var run in runs)
        {
            var what = run.Undoes is { } undone ? $"undo of {undone}" : (run.Dry ? "plan" : run.Kind) + (run.Retry is { } retry ? $" of {retry}" : "");
            var (state, style) = run.State switch
            {
                "active" => ($"unfinished ({run.Phase})", Style.Warning),
                "done" when run.ExitCode == 0 => ("done", Style.Good),
                "done" => ("done", Style.Warning),
                var other => (other, Style.Faint),
            };
            table.Add(run.Run.ToString(System.Globalization.CultureInfo.InvariantCulture), run.Pipeline, what, new Cell(state, style), Words.Instant(run.Started), run.Ended is null ? "" : run.ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        table.Write(screen.Data, screen.Width);
    }

    /// <summary>Prints what happened to an item; false if the run knows none.</summary>
    public static bool Write(IReadOnlyList<ItemStory> story, Screen screen)
    {
        if (story.Count == 0)
        {
            screen.Fail("This run knows no such item.", "Name it by an id such as imdb:tt0017136, or a part of its title.");
            return false;
        }

        var table = new TextTable("phase", "step", "what", "");
        foreach (var group in story.GroupBy(s => (s.Phase, s.Step, s.What)))
        {
            foreach (var part in group.Take(MostAlike))
            {
                table.Add(part.Phase, part.Step, part.What, part.Detail);
            }

            if (group.Count() > MostAlike)
            {
                table.Add("", "", "", new Cell($"… and {Words.Number(group.Count() - MostAlike)} more (--json shows all)", Style.Faint));
            }
        }

        table.Write(screen.Data, screen.Width);
        return true;
    }
}
