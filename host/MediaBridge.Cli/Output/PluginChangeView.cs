using MediaBridge.Core.Installing;

namespace MediaBridge.Cli.Output;

/// <summary>Tells what installing, updating or removing a plugin did, and what to do next.</summary>
internal static class PluginChangeView
{
    private const int ShownHash = 12;

    public static void Write(PluginChange change, Screen screen)
    {
        var output = screen.Data;
        var (mark, style) = change.Outcome switch
        {
            "removed" => ("-", Style.Warning),
            "unchanged" => ("=", Style.Faint),
            _ => ("+", Style.Good),
        };
        output.Write($"{mark} ", style).Write(change.Name, Style.Strong).Line($" {Sentence(change)}");
        if (screen.Quiet || change.Outcome is "removed" or "unchanged")
        {
            return;
        }

        if (change.Installation is { } from)
        {
            output.Line($"  from {from.Source}, SHA-512 {from.Sha512[..ShownHash]}… {(from.IsHashPublished ? "as its feed publishes it" : "(nobody publishes a hash to compare it with)")}", Style.Faint);
        }

        if (change.Components.Count > 0)
        {
            output.Write("  has ").Line(string.Join(", ", change.Components), Style.Name);
        }

        output.Line($"  Look at it: mediabridge plugins info {change.Id}{(change.Before is null ? "" : ". Programs that run keep the old version until they end.")}");
    }

    private static string Sentence(PluginChange change) => change.Outcome switch
    {
        "added" => $"{change.Version} is installed.",
        "updated" => $"is updated: {change.Before} → {change.Version}.",
        "downgraded" => $"is set back: {change.Before} → {change.Version}.",
        "reinstalled" => $"{change.Version} is installed again.",
        "removed" => $"{change.Before} is removed.",
        _ => $"{change.Version} is there already; nothing was changed.",
    };
}
