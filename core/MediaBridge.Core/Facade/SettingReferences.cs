using MediaBridge.Core.Configuration;

namespace MediaBridge.Core;

/// <summary>Checks the names of connections and services that settings hold; they are known only when plugins and connections are.</summary>
internal static class SettingReferences
{
    /// <summary>Whether there is anything to check.</summary>
    public static bool Any(Settings settings) => settings.Below(SettingKeys.Connections).Count + settings.Below(SettingKeys.HttpServices).Count > 0;

    /// <summary>What is wrong with them.</summary>
    public static IEnumerable<Problem> Check(Settings settings, Engine engine)
    {
        var connections = engine.ConnectionMap();
        foreach (var entry in settings.Below(SettingKeys.Connections))
        {
            var (from, to) = (entry.Name[SettingKeys.Connections.Length..], entry.Values[0]);
            var (own, other) = (connections.GetValueOrDefault(from), connections.GetValueOrDefault(to));
            if (other is null)
            {
                yield return Problem(entry, ProblemCodes.UnknownConnection, $"There is no connection {ProblemCollector.Show(to)} to stand in for '{from}'.", Nearest.Hint(to, connections.Keys) ?? "Make it: `mediabridge connect add`.");
            }
            else if (own is not null && !string.Equals(own.Service, other.Service, StringComparison.Ordinal))
            {
                yield return Problem(entry, ProblemCodes.WrongConnection, $"'{to}' is a connection of {other.Service} and cannot stand in for '{from}', which is one of {own.Service}.", $"Name a connection of {own.Service}.");
            }
            else if (own is null && Nearest.Of(from, connections.Keys) is { } near)
            {
                // Pipelines may name what only profiles define; a name a letter away from one that there is probably means that one.
                yield return Problem(entry, ProblemCodes.UnknownConnection, $"There is no connection {ProblemCollector.Show(from)} that '{to}' could stand in for.", $"Did you mean '{near}'?") with { IsWarning = true };
            }
        }

        List<string> services = [.. engine.Catalog.Services.Select(s => s.Name).Union(engine.Catalog.Connections.Select(c => c.Service), StringComparer.Ordinal)];
        foreach (var entry in settings.Below(SettingKeys.HttpServices).Where(e => !services.Contains(e.Key.Wildcard(e.Name)!, StringComparer.Ordinal)))
        {
            var service = entry.Key.Wildcard(entry.Name)!;
            yield return Problem(entry, ProblemCodes.UnknownService, $"No ready plugin knows the service {ProblemCollector.Show(service)}.", Nearest.Hint(service, services)) with { IsWarning = true };
        }
    }

    private static Problem Problem(SettingEntry entry, string code, string message, string? hint) => new()
    {
        Code = code,
        Message = message,
        Hint = hint,
        File = entry.Text?.File,
        Line = entry.Text?.Line ?? 0,
        Column = entry.Text?.Column ?? 0,
        Path = entry.Name,
    };
}
