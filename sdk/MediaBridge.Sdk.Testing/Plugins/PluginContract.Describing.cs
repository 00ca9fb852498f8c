using System.Globalization;
using System.Text.Json;

namespace MediaBridge.Sdk.Testing;

/// <content>What it describes.</content>
public abstract partial class PluginContract<TPlugin>
{
    /// <summary>Describe says the same whenever and wherever it runs.</summary>
    [Check]
    public void Describing_it_twice_gives_the_same()
    {
        var first = ManifestJson.ToUtf8(Manifest());
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            if (!first.AsSpan().SequenceEqual(ManifestJson.ToUtf8(Manifest())))
            {
                throw Violation("Describe said something else when it was called again, in the culture tr-TR.", "Describe fixed things only: no clock, counter, environment, file or culture. A build step runs it once for everybody.");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>What is described obeys the rules of manifests: ids, paces, connections, facets, options.</summary>
    [Check]
    public void What_it_describes_is_well_formed()
    {
        var manifest = Manifest();
        if (manifest.Components.Count == 0 && manifest.Connections.Count == 0)
        {
            throw Violation("It registers nothing.", "Register at least one source, matcher, processor, sink, format, store or connection.");
        }

        if (manifest.Components.FirstOrDefault(c => c.Info.Summary.EndsWith('.')) is { } dotted)
        {
            throw Violation($"The summary of '{dotted.Info.Id}' ends with a full stop.", "Leave it out: summaries stand in tables and lists.");
        }
    }

    /// <summary>The manifest that the build wrote is what Describe says.</summary>
    [Check]
    public void The_manifest_is_what_Describe_says()
    {
        if (!File.Exists(ManifestFile))
        {
            throw NotApplicable($"there is no {ManifestJson.FileName} beside the plugin's assembly (override ManifestFile if it is elsewhere)");
        }

        PluginManifest written;
        try
        {
            written = ManifestJson.Parse(File.ReadAllBytes(ManifestFile));
        }
        catch (JsonException e)
        {
            throw Violation($"{ManifestJson.FileName} cannot be read: {e.Message}", "Build the plugin again; the build writes the file.", e);
        }

        if (!ManifestJson.ToUtf8(written).AsSpan().SequenceEqual(ManifestJson.ToUtf8(Manifest())))
        {
            throw Violation($"{ManifestJson.FileName} is not what Describe says now.", "Build the plugin again, and never write the file by hand: hosts read it instead of running Describe.");
        }
    }

    /// <summary>Component ids are, or begin with, the plugin's id or a service's name, so that they are nobody else's.</summary>
    [Check]
    public void Component_ids_begin_with_the_plugin_or_a_service()
    {
        var manifest = Manifest();
        var prefixes = manifest.Services.Select(s => s.Name).Prepend(manifest.Id).ToList();
        if (manifest.Components.FirstOrDefault(c => !prefixes.Exists(p => c.Info.Id == p || c.Info.Id.StartsWith(p + ".", StringComparison.Ordinal))) is { } component)
        {
            throw Violation($"The id '{component.Info.Id}' begins with neither the plugin's id nor a service of it ({string.Join(", ", prefixes)}).", $"Name it '{prefixes[0]}.{component.Info.Id.Split('.')[^1]}'. Choose well: ids never change.");
        }
    }

    /// <summary>Each connection is to a service whose pace is declared.</summary>
    [Check]
    public void Every_connection_has_its_service()
    {
        var plugin = Describe().Builder;
        if (plugin.Connections.Count == 0)
        {
            throw NotApplicable("it has no connections");
        }

        if (plugin.Connections.FirstOrDefault(c => plugin.Services.All(s => !string.Equals(s.Name, c.Service, StringComparison.Ordinal))) is { } connection)
        {
            throw Violation($"The connection '{connection.Service}' has no service of that name.", $"Write plugin.Service(\"{connection.Service}\", new ServicePolicy {{ … }}) with the pace that the service states.");
        }
    }

    /// <summary>The source that a sink names as CurrentFrom reads everything that the sink writes, on the same scale.</summary>
    [Check]
    public void Sinks_read_back_what_they_write()
    {
        var manifest = Manifest();
        var sinks = manifest.Components.Where(c => c.Kind == ComponentKind.Sink && c.Info.CurrentFrom is not null).ToList();
        if (sinks.Count == 0)
        {
            throw NotApplicable("no sink has CurrentFrom");
        }

        foreach (var sink in sinks)
        {
            var source = manifest.Components.First(c => c.Kind == ComponentKind.Source && string.Equals(c.Info.Id, sink.Info.CurrentFrom, StringComparison.Ordinal));
            foreach (var written in sink.Info.Facets.Where(f => f.Write))
            {
                var read = source.Info.Facets.FirstOrDefault(f => f.Read && string.Equals(f.Facet, written.Facet, StringComparison.Ordinal));
                if (read is null || (read.Scale is not null && read.Scale != written.Scale))
                {
                    throw Violation(
                        $"The sink '{sink.Info.Id}' writes {written.Facet}{(written.Scale is { } scale ? $" on {scale}" : "")}, and '{source.Info.Id}', which reads it back, {(read is null ? "does not read it" : $"reads it on {read.Scale}")}.",
                        "Let the source read and declare every facet that the sink writes: what is not read back is written again and again.");
                }
            }
        }
    }
}
