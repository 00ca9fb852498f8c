using System.Globalization;
using MediaBridge.Sdk.Tests.Kit.Mutants;

namespace MediaBridge.Sdk.Tests.Kit.Rack;

/// <summary>A plugin with all that can be described, with one thing wrong if a flaw is named.</summary>
internal sealed class RackPlugin(string flaw) : IPlugin
{
    private static int _calls;

    public RackPlugin()
        : this("")
    {
    }

    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("rack", "Rack", flaw switch
        {
            "describes by a counter" => $"Call {Interlocked.Increment(ref _calls)}",
            "describes by the culture" => 1.5m.ToString(CultureInfo.CurrentCulture),
            _ => "A rack",
        });
        if (flaw != "no service")
        {
            plugin.Service("rack");
        }

        plugin.Connection("rack", (RackInner _, PluginServices _) => new RackClient());
        var source = new ComponentInfo { Id = flaw == "a stranger's id" ? "films" : "rack.marks", Summary = flaw == "a full stop" ? "Marks." : "Marks", Facets = flaw == "does not read back" ? [] : [FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten }] };
        switch (flaw)
        {
            case "no description":
                plugin.Source(source, (NoDescription _, RackClient _, PluginServices s) => new RackSource(s));
                break;
            case "a default out of range":
                plugin.Source(source, (DefaultOutOfRange _, RackClient _, PluginServices s) => new RackSource(s));
                break;
            case "a default that is not allowed":
                plugin.Source(source, (DefaultNotAllowed _, RackClient _, PluginServices s) => new RackSource(s));
                break;
            case "a setter":
                plugin.Source(source, (WithSetter _, RackClient _, PluginServices s) => new RackSource(s));
                break;
            case "an open secret":
                plugin.Source(source, (OpenSecret _, RackClient _, PluginServices s) => new RackSource(s));
                break;
            default:
                plugin.Source(source, (RackOptions _, RackClient _, PluginServices s) => new RackSource(s));
                break;
        }

        plugin.Sink(
            new ComponentInfo
            {
                Id = flaw == "a wrong id" ? "Rack Marks" : "rack.marks",
                Summary = "Writes marks",
                CurrentFrom = source.Id,
                Facets = [FacetInfo.Full(Facets.Ratings) with { Scale = flaw == "another scale" ? Scale.Percent : Scale.Ten }],
            },
            (RackOptions _, RackClient _, PluginServices _) => new RackSink());
    }
}
