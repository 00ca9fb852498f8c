using System.Globalization;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Library.Duplicates;

namespace MediaBridge.Cli.Library;

/// <summary>Asks for each group which copy stays.</summary>
internal sealed class DuplicateSession(Screen screen, DuplicatesView view)
{
    private const string Keys = "number: keep this one · Enter: keep what is marked · s: skip · a: keep what is marked, here and in all that follow · q: stop";

    /// <summary>The copies that go; null if the answers ended before the groups did.</summary>
    public async Task<IReadOnlyList<DuplicateCopy>?> AskAsync(DuplicateReport report, CancellationToken ct)
    {
        screen.Note(Keys);
        var going = new List<DuplicateCopy>();
        var all = false;
        foreach (var (place, group) in report.Groups.Index())
        {
            if (all)
            {
                going.AddRange(group.Copies.Where(c => !c.IsKept));
                continue;
            }

            screen.Side.Line();
            screen.Side.Write(string.Create(CultureInfo.InvariantCulture, $"{place + 1} of {report.Groups.Count}  "), Style.Faint);
            view.Group(group, screen.Side, numbers: true);
            while (true)
            {
                screen.Side.Write("  number, Enter, s, a, q > ");
                var line = await Terminal.ReadLineAsync(ct);
                if (Console.IsInputRedirected)
                {
                    screen.Side.Line();
                }

                switch (line?.Trim())
                {
                    case null:
                        return null;
                    case "q":
                        return going;
                    case "s":
                        break;
                    case "a":
                        all = true;
                        going.AddRange(group.Copies.Where(c => !c.IsKept));
                        break;
                    case "":
                        going.AddRange(group.Copies.Where(c => !c.IsKept));
                        break;
                    case var answer when int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= group.Copies.Count:
                        // Versions that stand together stay together.
                        going.AddRange(group.Copies.Where((c, i) => i != number - 1 && !(c.IsKept && group.Copies[number - 1].IsKept)));
                        break;
                    default:
                        screen.Side.Line($"  {Keys}");
                        continue;
                }

                break;
            }
        }

        return going;
    }
}
