using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads a map of the grammar key by key; <see cref="Finish"/> reports the keys that nobody asked for.</summary>
internal sealed class MapReader
{
    private readonly MapNode _map;
    private readonly CheckScope _scope;
    private readonly List<string> _known = [];

    private MapReader(MapNode map, string path, CheckScope scope)
    {
        (_map, Path, _scope) = (map, path, scope);
    }

    public string Path { get; }

    public Position Start => _map.Start;

    /// <summary>A reader of the map; null after a problem, when the node is no map.</summary>
    public static MapReader? Open(Node? node, string path, CheckScope scope, string what)
    {
        if (node is MapNode map)
        {
            return new MapReader(map, path, scope);
        }

        scope.Add(node?.Start ?? default, path, ProblemCodes.WrongType, $"{what} is a map{(node is null ? "" : $", not {node.What}")}.");
        return null;
    }

    public string At(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    /// <summary>The place of a value, or of the map when the key is not there.</summary>
    public Position Place(string key) => _map.Find(key)?.Value.Start ?? _map.Start;

    /// <summary>The value; null when the key is not there or has nothing.</summary>
    public Node? Node(string key)
    {
        _known.Add(key);
        return _map.Find(key)?.Value is { } value and not ScalarNode { IsEmpty: true } ? value : null;
    }

    /// <summary>A text with its references filled in; null when it is not there or after a problem.</summary>
    public string? Text(string key) => TextNode(key)?.Value;

    public ScalarNode? TextNode(string key) => Node(key) is { } node ? Text(node, At(key)) : null;

    public string? RequiredText(string key, string hint)
    {
        if (Node(key) is null)
        {
            Missing(key, hint);
            return null;
        }

        return Text(key);
    }

    public void Missing(string key, string hint)
        => _scope.Add(_map.Find(key)?.Key.Start ?? _map.Start, At(key), ProblemCodes.MissingKey, $"The key '{key}' is missing.", hint);

    /// <summary>One of the allowed words; the first is the default.</summary>
    public string Choice(string key, params string[] allowed)
    {
        if (TextNode(key) is not { } node)
        {
            return allowed[0];
        }

        if (allowed.Contains(node.Value, StringComparer.Ordinal))
        {
            return node.Value;
        }

        _scope.Add(node.Start, At(key), ProblemCodes.NotAllowed, $"{ProblemCollector.Show(node.Value)} is not allowed here.", Nearest.Hint(node.Value, allowed));
        return allowed[0];
    }

    /// <summary>A whole number of at least 1; null when it is not there.</summary>
    public int? Count(string key)
    {
        if (TextNode(key) is not { } node)
        {
            return null;
        }

        if (node.IsPlain && int.TryParse(node.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        _scope.Add(node.Start, At(key), ProblemCodes.WrongType, $"{ProblemCollector.Show(node.Value)} is not a whole number of at least 1.");
        return null;
    }

    /// <summary>The items of a list with their paths; empty when it is not there or after a problem.</summary>
    public IEnumerable<(Node Node, string Path)> Items(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case ListNode list:
                return list.Items.Select((item, i) => (item, $"{At(key)}[{i}]"));
            case var other:
                _scope.Add(other.Start, At(key), ProblemCodes.WrongType, $"'{key}' is a list, not {other.What}.", other is ScalarNode ? $"Write {key}: [value]." : "Begin each item with '- '.");
                return [];
        }
    }

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<ScalarNode> Texts(string key) => [.. Items(key).Select(i => Text(i.Node, i.Path)).OfType<ScalarNode>()];

    public void Finish(string? hintForUnknown = null)
    {
        foreach (var entry in _map.Entries.Where(e => !_known.Contains(e.Key.Value, StringComparer.Ordinal)))
        {
            _scope.Add(entry.Key.Start, At(entry.Key.Value), ProblemCodes.UnknownKey, $"The key {ProblemCollector.Show(entry.Key.Value)} is not known here.", Nearest.Hint(entry.Key.Value, _known) ?? hintForUnknown);
        }
    }

    private ScalarNode? Text(Node node, string path)
    {
        if (node is ScalarNode scalar)
        {
            return _scope.Interpolator.Apply(scalar, path) is { IsEmpty: false } filled ? filled : null;
        }

        _scope.Add(node.Start, path, ProblemCodes.WrongType, $"A text is wanted here, not {node.What}.");
        return null;
    }
}
