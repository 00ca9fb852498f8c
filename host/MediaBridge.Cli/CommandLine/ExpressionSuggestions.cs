using System.CommandLine.Completions;
using MediaBridge.Core;
using MediaBridge.Core.Plugins;

namespace MediaBridge.Cli.CommandLine;

/// <summary>Completes an end of <c>copy</c>: <c>component[:argument][?key=value&amp;…]</c>.</summary>
internal static class ExpressionSuggestions
{
    private const string Connection = "connection";

    /// <summary>What may stand in the place of the word, or of its last part.</summary>
    /// <param name="context">The word.</param>
    /// <param name="kind"><c>source</c>, <c>sink</c> or <c>matcher</c>.</param>
    public static IEnumerable<CompletionItem> Of(CompletionContext context, string kind)
    {
        var word = context.WordToComplete.Trim('"', '\'');
        var question = word.IndexOf('?', StringComparison.Ordinal);
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (question < 0)
        {
            return colon < 0 ? Suggestions.Components(context, kind) : Suggestions.Files(word[(colon + 1)..], word[..(colon + 1)]);
        }

        var id = word[..(colon >= 0 && colon < question ? colon : question)];
        return Suggestions.Ask(context, bridge => Parts(bridge, kind, id, word, question));
    }

    private static IEnumerable<string> Parts(Bridge bridge, string kind, string id, string word, int question)
    {
        var component = Find(bridge, kind, id);
        if (component is null)
        {
            return [];
        }

        var begin = Math.Max(word.LastIndexOf('&'), question) + 1;
        var (before, part) = (word[..begin], word[begin..]);
        var given = word[(question + 1)..].Split('&').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1], StringComparer.Ordinal);
        var options = Options(bridge, component, given);
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            var names = options.Select(o => o.Name).Concat(component.Service is null ? [] : [Connection]);
            return names.Where(n => !given.Contains(n)).Select(n => $"{before}{n}=");
        }

        var key = part[..equals];
        var values = key is Connection && component.Service is { } service
            ? bridge.Connections.List().Where(c => string.Equals(c.Service, service, StringComparison.Ordinal)).Select(c => c.Name)
            : options.Find(o => string.Equals(o.Name, key, StringComparison.Ordinal)) is { } option
                ? option.NamesKind is { } named ? Suggestions.Ids(bridge, named) : option.Choices
                : [];
        return values.Select(v => $"{before}{key}={v}");
    }

    /// <summary>The component's options, and those of components that its options name, with a dot: <c>options.columns</c>.</summary>
    private static List<OptionInfo> Options(Bridge bridge, PluginComponent component, ILookup<string, string> given)
    {
        var own = OptionInfo.Of(component.Options).Where(o => !o.IsSecret).ToList();
        var nested = from option in own
                     where option.OptionsOf is not null
                     let named = own.Find(o => string.Equals(o.Name, option.OptionsOf, StringComparison.Ordinal))
                     let id = given[option.OptionsOf!].LastOrDefault()
                     where named?.NamesKind is not null && id is not null
                     let inner = Find(bridge, named.NamesKind!, id)
                     where inner is not null
                     from o in OptionInfo.Of(inner.Options)
                     select o with { Name = $"{option.Name}.{o.Name}" };
        return [.. own.Where(o => o.OptionsOf is null), .. nested];
    }

    private static PluginComponent? Find(Bridge bridge, string kind, string id)
        => bridge.Plugins.SelectMany(p => p.Components).FirstOrDefault(c => string.Equals(c.Kind, kind, StringComparison.OrdinalIgnoreCase) && string.Equals(c.Info.Id, id, StringComparison.Ordinal));
}
