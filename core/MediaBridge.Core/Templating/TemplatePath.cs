using System.Collections.Concurrent;
using System.Globalization;

namespace MediaBridge.Core.Templating;

/// <summary>A name in a template, such as <c>collection.name</c>, <c>../title</c> or <c>cast.[0].name</c>.</summary>
/// <remarks>The engine resolves only where it starts; the parts are looked up here, in dictionaries and lists alone, so that no property of an object can be reached.</remarks>
internal sealed class TemplatePath
{
    private const int MostCached = 10_000;
    private static readonly ConcurrentDictionary<string, TemplatePath> Cache = new(StringComparer.Ordinal);

    private TemplatePath(string text)
    {
        var parts = new List<string>();
        var up = 0;
        var at = 0;
        while (at < text.Length)
        {
            var end = text[at] == '[' && text.IndexOf(']', at) is > 0 and var close ? close + 1 : End(text, at);
            var part = text[at..end];
            at = end + 1;
            if (part is "." or "this" or "" && parts.Count == 0)
            {
                continue;
            }

            if (part is ".." && parts.Count == 0)
            {
                up++;
                continue;
            }

            parts.Add(part is ['[', .., ']'] ? part[1..^1] : part);
        }

        Parts = parts;
        Up = up;
    }

    /// <summary>How many blocks it goes up.</summary>
    public int Up { get; }

    /// <summary>The parts, without <c>this</c> and <c>..</c>.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>Reads a name.</summary>
    public static TemplatePath Of(string text)
    {
        if (Cache.Count > MostCached)
        {
            Cache.Clear();
        }

        return Cache.GetOrAdd(text, static t => new TemplatePath(t));
    }

    /// <summary>Looks the parts up from a value on; false if one is not there.</summary>
    public bool TryFind(object? from, int skip, out object? value)
    {
        value = from;
        for (var i = skip; i < Parts.Count; i++)
        {
            switch (value)
            {
                case null when i > 0:
                    return true;
                case IReadOnlyDictionary<string, object?> members when members.TryGetValue(Parts[i], out var member):
                    value = member;
                    break;
                case IReadOnlyList<object?> list when int.TryParse(Parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var index):
                    value = index < list.Count ? list[index] : null;
                    break;
                default:
                    value = null;
                    return false;
            }
        }

        return true;
    }

    private static int End(string text, int at)
    {
        if (text.AsSpan(at).StartsWith(".."))
        {
            return at + 2;
        }

        var end = at == 0 && text[0] == '@' ? 1 : at;
        while (end < text.Length && text[end] is not ('.' or '/'))
        {
            end++;
        }

        return Math.Max(end, at == end ? at + 1 : end);
    }
}
