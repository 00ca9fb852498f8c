using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>Composes nodes of the parser's events, one by one, and stops at a limit.</summary>
internal sealed class YamlComposer(string text, ProblemCollector problems)
{
    private readonly Parser _parser = new Parser(new StringReader(text));

    /// <summary>Finished anchors; null marks one whose node is not yet finished.</summary>
    private readonly Dictionary<string, Node?> _anchors = new(StringComparer.Ordinal);

    private int _size;

    /// <summary>Where the last node began that was met.</summary>
    public Position Last { get; private set; } = new() { Line = 1, Column = 1 };

    public Node? Compose()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Next(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            throw Stop(ProblemCodes.YamlDocuments, "The file holds more than one YAML document.", "Keep one document in a file: remove what follows the second '---'.", At(second.Start));
        }

        return root is ScalarNode { IsPlain: true, Value: "" } ? null : root;
    }

    private Node Next(int depth)
    {
        var start = At(_parser.Current!.Start);
        Last = start;
        if (depth > YamlLimits.Depth)
        {
            throw TooDeep(start);
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Alias(alias, depth, start);
        }

        if (++_size > YamlLimits.Nodes)
        {
            throw TooMany(start);
        }

        var node = (NodeEvent)_parser.Current!;
        RefuseTag(node);
        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor.Value] = null;
        }

        Node composed = node switch
        {
            Scalar => ScalarOf(),
            SequenceStart => List(depth),
            _ => Map(depth),
        };
        if (!node.Anchor.IsEmpty)
        {
            _anchors[node.Anchor.Value] = composed;
        }

        return composed;
    }

    private Node Alias(AnchorAlias alias, int depth, Position start)
    {
        var name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out var node) || node is null)
        {
            throw Stop(
                ProblemCodes.YamlAlias,
                node is null && _anchors.ContainsKey(name) ? $"The alias '*{name}' stands inside its own anchor." : $"There is no anchor '&{name}' before this alias.",
                "Write the value out, or put the anchor before its first use.",
                start);
        }

        _size += node.Size;
        if (_size > YamlLimits.Nodes)
        {
            throw TooMany(start);
        }

        if (depth + node.Height > YamlLimits.Depth)
        {
            throw TooDeep(start);
        }

        var end = At(alias.End);
        return node is ScalarNode scalar
            ? scalar with { Start = start, End = end, IsVerbatim = false }
            : node with { Start = start, End = end };
    }

    private ScalarNode ScalarOf()
    {
        var scalar = _parser.Consume<Scalar>();
        var plain = scalar.Style == ScalarStyle.Plain;
        var (start, end) = (At(scalar.Start), At(scalar.End));
        var quotes = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 2 : 0;
        return new ScalarNode
        {
            Value = scalar.Value,
            IsPlain = plain,
            IsVerbatim = (plain || quotes > 0) && start.Line == end.Line && end.Index - start.Index == scalar.Value.Length + quotes,
            Start = start,
            End = end,
        };
    }

    private ListNode List(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<Node>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            items.Add(Next(depth + 1));
        }

        var end = _parser.Consume<SequenceEnd>();
        return new ListNode
        {
            Items = items,
            Start = At(start.Start),
            End = start.Style == SequenceStyle.Flow || items.Count == 0 ? Behind(end.End) : items[^1].End,
            Size = 1 + items.Sum(i => i.Size),
            Height = items.Count == 0 ? 0 : 1 + items.Max(i => i.Height),
        };
    }

    private MapNode Map(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<MapEntry>();
        var keys = new Dictionary<string, Position>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var place = At(_parser.Current!.Start);
            if (Next(depth + 1) is not ScalarNode key)
            {
                throw Stop(ProblemCodes.YamlSyntax, "A key must be a single text.", "Write key: value.", place);
            }

            var value = Next(depth + 1);
            if (keys.TryAdd(key.Value, place))
            {
                entries.Add(new MapEntry { Key = key, Value = value });
                continue;
            }

            problems.Add(new Problem
            {
                Code = ProblemCodes.DuplicateKey,
                Message = $"The key {ProblemCollector.Show(key.Value)} is there already, in line {keys[key.Value].Line}.",
                Hint = "Remove one of the two.",
                Line = place.Line,
                Column = place.Column,
            });
        }

        var end = _parser.Consume<MappingEnd>();
        return new MapNode
        {
            Entries = entries,
            IsFlow = start.Style == MappingStyle.Flow,
            Start = At(start.Start),
            End = start.Style == MappingStyle.Flow || entries.Count == 0 ? Behind(end.End) : entries[^1].Value.End,
            Size = 1 + entries.Sum(e => 1 + e.Value.Size),
            Height = entries.Count == 0 ? 0 : 1 + entries.Max(e => e.Value.Height),
        };
    }

    private static void RefuseTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty)
        {
            throw Stop(ProblemCodes.YamlTag, "YAML tags (such as !!str) are not allowed.", "Remove the tag: the option's type says how the value is read, and quotes make a text.", At(node.Start));
        }
    }

    private static Position At(in Mark mark) => new() { Line = (int)mark.Line, Column = (int)mark.Column, Index = (int)mark.Index };

    /// <summary>Behind a closing bracket, whose marks both stand before it.</summary>
    private static Position Behind(in Mark mark)
    {
        var at = At(mark);
        return at with { Column = at.Column + 1, Index = at.Index + 1 };
    }

    private static YamlLimitException TooDeep(Position at)
        => Stop(ProblemCodes.YamlTooDeep, $"Nested deeper than {YamlLimits.Depth} levels.", "Flatten it.", at);

    private static YamlLimitException TooMany(Position at)
        => Stop(ProblemCodes.YamlTooManyNodes, $"The file has more than {YamlLimits.Nodes} values, its aliases expanded.", "Split the file, or use fewer aliases.", at);

    private static YamlLimitException Stop(string code, string message, string hint, Position at)
        => new(new Problem { Code = code, Message = message, Hint = hint, Line = at.Line, Column = at.Column });
}
