using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.NewtonsoftThirteen;

/// <summary>Brings Newtonsoft.Json 13.0.3: two plugins with two versions must work side by side.</summary>
public sealed class Plugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info("newtonsoftthirteen", "Newtonsoft.Json 13.0.3", "Writes an item with its own version of Newtonsoft.Json")
        .Source("newtonsoftthirteen.items", "One item that names the library's version", (Options options, PluginServices _) => new JsonSource(options));
}
