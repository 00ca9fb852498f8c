using MediaBridge.Core.BuiltIn;
using MediaBridge.Core.Library;
using MediaBridge.Core.Queries;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The built-in components as a plugin of the kit.</summary>
internal sealed class CorePlugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => new BuiltInPlugin(Compile, LibraryOf).Describe(plugin);

    /// <summary>The library of a world of the kit.</summary>
    public static LibraryStore LibraryOf(PluginServices services)
    {
        var world = (TestServices)services;
        return (LibraryStore)(world.World ??= LibraryStore.Open(Path.Combine(world.Folder, LibraryStore.FileName), world.Clock, synchronous: false));
    }

    private static Predicate<MediaItem> Compile(string text)
    {
        var matches = QueryPredicate.Compile(Query.Parse(text).Query!, new DateOnly(2026, 1, 2));
        return item => matches(item);
    }
}
