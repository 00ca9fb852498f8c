using System.Text;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Changes one block of an NFO in its text.</summary>
/// <param name="text">The text, which is well-formed where it is changed.</param>
/// <param name="block">The block.</param>
/// <param name="edits">Takes the changes.</param>
/// <param name="line">How lines end.</param>
internal sealed class BlockEdit(string text, NfoElement block, TextEdits edits, string line)
{
    private readonly string _step = IndentOf(text, block);

    public bool FillOnly { get; init; }

    /// <summary>Fields that somebody edited since they were written; those that are found edited now are added.</summary>
    public HashSet<string> Edited { get; init; } = [];

    /// <summary>Puts in what the item says and the block does not.</summary>
    /// <param name="fields">The fields of the dialect, in its order.</param>
    /// <param name="item">What is wanted.</param>
    /// <param name="known">What the block says.</param>
    /// <param name="made">What the block said when it was written last; null if not known.</param>
    /// <param name="writer">Makes a whole block, where this one is empty.</param>
    public void Change(IReadOnlyList<NfoField> fields, MediaItem item, MediaItem known, MediaItem? made, NfoWriter writer)
    {
        if (block.Children.Count == 0)
        {
            edits.Add(block.Start, block.End - block.Start, writer.Block(item).ToText("", line));
            return;
        }

        var locks = (block.TextOf("lockedfields") ?? "").Split('|', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var at = block.ContentStart;
        foreach (var field in fields)
        {
            var there = block.Children.Where(c => field.Elements.Contains(c.Name, StringComparer.Ordinal)).ToList();
            var (wanted, has) = (field.Make(item), field.Value(known));
            var key = item.Placement is { Number: { } number } place ? $"{place.Season}x{number}:{field.Elements[0]}" : field.Elements[0];
            if (has == field.Value(item))
            {
                Edited.Remove(key);
            }
            else if (made is not null && !FillOnly && has != field.Value(made))
            {
                Edited.Add(key);
            }

            var isKept = wanted is null || (field.Lock is { } name && locks.Contains(name)) || (FillOnly && has is not null && !field.KeepsOthers)
                || Edited.Contains(key) || has == field.Value(item);
            if (!isKept)
            {
                Put(field, there, wanted!, at);
            }

            at = Math.Max(at, there.Count > 0 ? there[^1].End : 0);
        }
    }

    private void Put(NfoField field, List<NfoElement> there, IReadOnlyList<NfoNode> wanted, int at)
    {
        var (old, keys) = (NodeKeys.Of(there), NodeKeys.Of(wanted));
        var hasDefault = there.Exists(e => Values.Flag(e.Attribute("default")) == true);
        var matched = new HashSet<int>();
        var insertAt = there.Count > 0 ? there[^1].End : at;
        for (var i = 0; i < wanted.Count; i++)
        {
            var node = wanted[i];
            if (hasDefault)
            {
                node.Attributes.RemoveAll(a => a.Key == "default");
            }

            var index = old.LastIndexOf(keys[i]);
            if (index < 0 || !matched.Add(index))
            {
                edits.Add(insertAt, 0, line + _step + node.ToText(_step, line, _step));
            }
            else if (!FillOnly || there[index].IsEmpty || node.Children.Count > 0)
            {
                edits.Add(there[index].Start, there[index].End - there[index].Start, Merged(there[index], node, _step));
            }
        }

        for (var i = 0; i < there.Count && !FillOnly; i++)
        {
            if (!matched.Contains(i) && (!field.KeepsOthers || there[i].IsEmpty))
            {
                Remove(there[i]);
            }
        }
    }

    /// <summary>The wanted element with what only the old one has: attributes, unknown children.</summary>
    private string Merged(NfoElement old, NfoNode wanted, string indent)
    {
        if (wanted.Children.Count == 0 && old.Children.Count == 0 && (FillOnly && !old.IsEmpty || old.Text == wanted.Text))
        {
            return text[old.Start..old.End];
        }

        var merged = new StringBuilder().Append('<').Append(wanted.Name);
        foreach (var (key, value) in wanted.Attributes.Where(a => !old.Attributes.ContainsKey(a.Key)).Concat(old.Attributes))
        {
            merged.Append(' ').Append(key).Append("=\"").Append(XmlText.Attribute(value)).Append('"');
        }

        if (wanted.Children.Count == 0)
        {
            return wanted.Text.Length == 0 ? merged.Append("/>").ToString() : merged.Append('>').Append(XmlText.Content(wanted.Text).ReplaceLineEndings(line)).Append("</").Append(wanted.Name).Append('>').ToString();
        }

        merged.Append('>');
        var (children, keys) = (NodeKeys.Of(wanted.Children), NodeKeys.Of(old.Children));
        var hasDefault = old.Children.Any(e => Values.Flag(e.Attribute("default")) == true);
        for (var i = 0; i < old.Children.Count; i++)
        {
            var index = children.IndexOf(keys[i]);
            if (index >= 0 || !wanted.IsWhole)
            {
                merged.Append(line).Append(indent).Append(_step).Append(index < 0 ? text[old.Children[i].Start..old.Children[i].End] : Merged(old.Children[i], WithoutDefault(wanted.Children[index], hasDefault), indent + _step));
            }
        }

        foreach (var (child, key) in wanted.Children.Zip(children).Where(c => !keys.Contains(c.Second)))
        {
            merged.Append(line).Append(indent).Append(_step).Append(WithoutDefault(child, hasDefault).ToText(indent + _step, line, _step));
        }

        return merged.Append(line).Append(indent).Append("</").Append(wanted.Name).Append('>').ToString();
    }

    /// <summary>How the block's children are indented.</summary>
    private static string IndentOf(string text, NfoElement block)
    {
        var first = block.Children.Count > 0 ? block.Children[0].Start : 0;
        var from = first;
        while (from > block.ContentStart && text[from - 1] is ' ' or '\t')
        {
            from--;
        }

        return from > block.ContentStart && from < first && first - from <= 16 && text[from - 1] == '\n' ? text[from..first] : "  ";
    }

    private static NfoNode WithoutDefault(NfoNode node, bool hasDefault)
    {
        if (hasDefault)
        {
            node.Attributes.RemoveAll(a => a.Key == "default");
        }

        return node;
    }

    /// <summary>Takes an element out, with the blanks before it.</summary>
    private void Remove(NfoElement element)
    {
        var from = element.Start;
        while (from > block.ContentStart && text[from - 1] is ' ' or '\t')
        {
            from--;
        }

        if (from > block.ContentStart && text[from - 1] == '\n')
        {
            from -= from - 1 > block.ContentStart && text[from - 2] == '\r' ? 2 : 1;
        }

        edits.Add(from, element.End - from, "");
    }
}
