using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.Guesses;

/// <summary>A matcher that proposes what stands in a file, and ids of its own with pages.</summary>
public sealed class Plugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info("guesses", "Guesses", "Proposes what a file says, for tests")
        .Ids(new IdInfo { Scheme = "guesses.film", Name = "Guesses", Prefix = "g", Digits = 4, Pages = ["guesses.test/films/{id}-*", "guesses.test/films/{id}"] })
        .Matcher("guesses.file", "Proposes the items of a file whose titles share a word", (GuessesOptions options, PluginServices services) => new FileMatcher(options, services));
}
