using MediaBridge.Core.BuiltIn;
using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The built-in components as a plugin of the kit.</summary>
internal sealed class CorePlugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => new BuiltInPlugin(Compile).Describe(plugin);

    private static Predicate<MediaItem> Compile(string text)
    {
        var matches = QueryPredicate.Compile(Query.Parse(text).Query!, new DateOnly(2026, 1, 2));
        return item => matches(item);
    }
}
