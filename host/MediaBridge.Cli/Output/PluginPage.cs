using System.Globalization;
using MediaBridge.Core.Diagnostics;
using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Output;

/// <summary>Shows one plugin, from its manifest alone: where it stands, what it talks to, what its components read, write and take.</summary>
internal static class PluginPage
{
    /// <summary>A plugin, or only the component that was named.</summary>
    public static void Write(PluginInfo plugin, string id, IReadOnlyList<Finding> checks, Screen screen)
    {
        var output = screen.Data;
        output.Write(plugin.Name, Style.Strong).Line($" ({plugin.Id} {plugin.Version})");
        output.Line(plugin.Summary);
        var good = plugin.State is PluginState.Ready or PluginState.Loaded;
        output.Write("State: ").Write(PluginView.State(plugin.State), good ? Style.Good : Style.Warning).Line($". {plugin.Reason}");
        if (plugin.Folder is not null)
        {
            output.Line($"Folder: {plugin.Folder}");
        }

        if (plugin.Installation is { } from)
        {
            output.Line($"Installed: {Words.Instant(from.InstalledAt.ToString("O", CultureInfo.InvariantCulture))} from {from.Source}{(from.Package is null ? "" : $" ({from.Package} {from.Version})")}");
        }

        var named = plugin.Components.Where(c => string.Equals(c.Info.Id, id, StringComparison.Ordinal)).ToList();
        var isPart = named.Count > 0 && !string.Equals(plugin.Id, id, StringComparison.Ordinal);
        if (!isPart)
        {
            Checks(checks, screen);
            Services(plugin, screen);
            Connections(plugin, screen);
            Ids(plugin, screen);
        }

        foreach (var component in isPart ? named : plugin.Components)
        {
            output.Line();
            output.Write(component.Info.Id, Style.Name).Write($"  {component.Kind}", Style.Faint).Line($"  {component.Info.Summary}");
            foreach (var line in Facts(component))
            {
                output.Line($"    {line}", Style.Faint);
            }

            OptionTable.Write(component.Options, component.Info.MainOption, screen);
        }
    }

    private static void Checks(IReadOnlyList<Finding> checks, Screen screen)
    {
        screen.Data.Line();
        screen.Data.Line("Checks", Style.Strong);
        var table = new TextTable("", "", "");
        foreach (var check in checks)
        {
            var (mark, style) = check.Level switch
            {
                FindingLevel.Ok => ("ok", Style.Good),
                FindingLevel.Note => ("note", Style.Warning),
                _ => ("ERROR", Style.Error),
            };
            table.Add(new Cell(mark, style), check.Subject, check.Remedy is null ? check.Detail : $"{check.Detail} {check.Remedy}");
        }

        table.Write(screen.Data, screen.Width, 2);
    }

    private static void Services(PluginInfo plugin, Screen screen)
    {
        screen.Data.Line();
        screen.Data.Line("Talks to", Style.Strong);
        if (plugin.Services.Count == 0)
        {
            screen.Data.Line("  no service", Style.Faint);
        }

        var table = new TextTable("", "", "");
        foreach (var service in plugin.Services)
        {
            table.Add(new Cell(service.Name, Style.Name), service.Policy.Address?.ToString() ?? "address of the connection", Pace(service.Policy));
        }

        if (!table.IsEmpty)
        {
            table.Write(screen.Data, screen.Width, 2);
        }
    }

    private static void Connections(PluginInfo plugin, Screen screen)
    {
        foreach (var connection in plugin.ConnectionOptions)
        {
            screen.Data.Line();
            var abilities = connection.Abilities.Count > 0 ? $"  can {string.Join(", ", connection.Abilities)}" : "";
            screen.Data.Write("Connection to ", Style.Strong).Write(connection.Service, Style.Name).Line($"{abilities}  (mediabridge connect add NAME {connection.Service})", Style.Faint);
            OptionTable.Write(connection.Options, null, screen);
        }
    }

    private static void Ids(PluginInfo plugin, Screen screen)
    {
        if (plugin.Ids.Count == 0)
        {
            return;
        }

        screen.Data.Line();
        screen.Data.Line("Ids", Style.Strong);
        var table = new TextTable("", "", "", "");
        foreach (var id in plugin.Ids)
        {
            var form = id.Digits == 0 ? "letters, digits, - and _" : $"{(id.Prefix.Length > 0 ? $"{id.Prefix} and " : "")}at least {Words.Count(id.Digits, "digit")}";
            var kinds = id.Kinds.Count > 0 ? $" of {string.Join(", ", id.Kinds)}" : "";
            table.Add(new Cell(id.Scheme, Style.Name), id.Name, form + kinds, string.Join(", ", id.Pages));
        }

        table.Write(screen.Data, screen.Width, 2);
    }

    private static string Pace(ServicePolicy policy)
    {
        List<string> parts = [$"{Number(policy.RequestsPerSecond)}/s, {policy.Burst} at once after a pause, {policy.Concurrency} side by side"];
        if (policy.WritesPerSecond is { } writes)
        {
            parts.Add($"{Number(writes)} writes/s");
        }

        parts.Add(policy.Retries == 0 ? "never asked again" : $"asked again {policy.Retries} times");
        if (policy.CacheFor > TimeSpan.Zero)
        {
            parts.Add($"answers kept {Words.Time(policy.CacheFor)}");
        }

        if (policy.OnePaceForAll)
        {
            parts.Add("one pace for all accounts");
        }

        return string.Join("; ", parts);
    }

    private static IEnumerable<string> Facts(PluginComponent component)
    {
        var info = component.Info;
        string Named(Func<FacetInfo, bool> which) => string.Join(", ", info.Facets.Where(which).Select(f => f.Facet));
        if (Named(f => f.Read) is { Length: > 0 } reads)
        {
            yield return $"reads {reads}";
        }

        if (Named(f => f.Write) is { Length: > 0 } writes)
        {
            yield return $"writes {writes}{(Named(f => f.Remove) is { Length: > 0 } removes ? $"; removes {removes}" : "; removes nothing")}";
        }

        string?[] more =
        [
            info.Kinds.Count > 0 ? $"of {string.Join(", ", info.Kinds)}" : null,
            component.Service is { } service ? $"on a connection to {service}" : null,
            info.Incremental ? "incremental" : null,
            info.NewestOnly ? "only the newest" : null,
            info.CurrentFrom is { } source ? $"knows what is there from {source}" : null,
            component.Abilities.Count > 0 ? $"can {string.Join(", ", component.Abilities)}" : null,
            info.Batch > 1 ? $"{info.Batch} changes a call" : null,
            info.Experimental ? "experimental" : null,
        ];
        if (more.Any(m => m is not null))
        {
            yield return string.Join("; ", more.OfType<string>());
        }
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
