using MediaBridge.Core.BuiltIn.Sinks;
using System.Text.Json.Nodes;
using MediaBridge.Core.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>The path of each item's own file, from a template: safe, and no two items' the same.</summary>
internal sealed class ItemPaths(Func<JsonObject, string> template)
{
    private readonly HashSet<string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = new(StringComparer.OrdinalIgnoreCase);
    private PluginException? _fault;

    /// <summary>The path of an item; null with the reason if it can have none.</summary>
    public string? Of(MediaItem item, out string? problem) => Of(JsonNode.Parse(item.ToUtf8())!.AsObject(), out problem);

    /// <summary>The path that a model gives; null with the reason if it can have none.</summary>
    public string? Of(JsonObject model, out string? problem)
    {
        string path;
        try
        {
            // Composed letters: file systems that compare them so would make one file of two names.
            path = SafePath.Check(template(model).Trim().Normalize());
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.ItemRejected or ErrorKind.Configuration)
        {
            // A template may ask for what this item lacks; what is wrong for every item is said at the end.
            _fault = e.Error.Kind == ErrorKind.Configuration ? e : _fault;
            problem = e.Message;
            return null;
        }

        problem = Taken(path);
        return problem is null ? path : null;
    }

    /// <summary>Fails if the template worked for no item at all.</summary>
    /// <exception cref="PluginException">The fault that it had.</exception>
    public void ThrowIfNone()
    {
        if (_files.Count == 0 && _fault is not null)
        {
            throw new PluginException(_fault.Error);
        }
    }

    private string? Taken(string path)
    {
        if (_files.Contains(path))
        {
            return $"another item has the path '{path}' already; put more into the template";
        }

        if (_folders.Contains(path))
        {
            return $"the path '{path}' is the folder of another item's file already; put more into the template";
        }

        var folders = Folders(path).ToList();
        if (folders.Find(_files.Contains) is { } file)
        {
            return $"the path '{path}' goes through '{file}', which is another item's file already; put more into the template";
        }

        _files.Add(path);
        _folders.UnionWith(folders);
        return null;
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
