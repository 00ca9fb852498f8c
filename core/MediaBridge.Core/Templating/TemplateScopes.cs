using System.Globalization;
using System.Text.Json.Nodes;

namespace MediaBridge.Core.Templating;

/// <summary>Follows the names of a template through a model that is known beforehand, so that an unknown one is found before anything is rendered.</summary>
/// <remarks>
/// The model is an example: an object has the names of its members (the member <c>*</c> stands for any), a list one element like all others,
/// anything else is a value without parts. Of what a helper gives nothing is known: names inside of it are left to rendering.
/// </remarks>
internal sealed class TemplateScopes(JsonObject model)
{
    private readonly List<Frame> _frames = [];

    private JsonNode? Current => _frames.FindLast(f => f.IsContext) is { } frame ? frame.Shape : model;

    /// <summary>The known names nearest to an unknown one; null if the name is known or nothing can be said of it.</summary>
    public IReadOnlyCollection<string>? Unknown(TemplatePath path)
    {
        var at = Start(path, out var from);
        for (var i = from; i < path.Parts.Count && at is not null; i++)
        {
            var part = path.Parts[i];
            switch (at)
            {
                case JsonObject any when any.ContainsKey("*"):
                    at = any["*"];
                    break;
                case JsonObject members when members.ContainsKey(part):
                    at = members[part];
                    break;
                case JsonArray list when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _):
                    at = list[0];
                    break;
                default:
                    return at is JsonObject known ? [.. known.Select(m => m.Key)] : [];
            }
        }

        return null;
    }

    /// <summary>A block begins.</summary>
    /// <param name="block">Its name.</param>
    /// <param name="value">The name of what it works on; null if that is no name.</param>
    /// <param name="own">Names that it gives to what it works on.</param>
    public void Open(string block, TemplatePath? value, IReadOnlyList<string> own)
        => _frames.Add(new Frame(block is "each" or "with", Entered(block, value), own));

    /// <summary>The other part of the innermost block begins; it sees what stands around the block, or what it names itself.</summary>
    public void Else(string? block = null, TemplatePath? value = null)
    {
        _frames.RemoveAt(_frames.Count - 1);
        _frames.Add(new Frame(block is "each" or "with", block is null ? null : Entered(block, value), []));
    }

    /// <summary>The innermost block ends.</summary>
    public void Close() => _frames.RemoveAt(_frames.Count - 1);

    private JsonNode? Entered(string block, TemplatePath? value)
    {
        if (block is not ("each" or "with") || value is null)
        {
            return null;
        }

        var shape = Find(value);
        return block is "with" ? shape : shape switch
        {
            JsonArray list => list[0],
            JsonObject members when members.ContainsKey("*") => members["*"],
            _ => null,
        };
    }

    private JsonNode? Find(TemplatePath path)
    {
        var at = Start(path, out var from);
        for (var i = from; i < path.Parts.Count; i++)
        {
            at = at switch
            {
                JsonObject any when any.ContainsKey("*") => any["*"],
                JsonObject members => members[path.Parts[i]],
                JsonArray list => list[0],
                _ => null,
            };
        }

        return at;
    }

    private JsonNode? Start(TemplatePath path, out int from)
    {
        from = 0;
        if (path.Parts.Count > 0 && path.Up == 0)
        {
            from = 1;
            var first = path.Parts[0];
            if (first.StartsWith('@'))
            {
                return first is "@root" ? model : null;
            }

            if (_frames.FindLast(f => f.Own.Contains(first, StringComparer.Ordinal)) is { } owner)
            {
                return string.Equals(owner.Own[0], first, StringComparison.Ordinal) ? owner.Shape : null;
            }

            from = 0;
        }

        var contexts = _frames.Where(f => f.IsContext).ToList();
        return path.Up == 0 ? Current : path.Up < contexts.Count ? contexts[^(path.Up + 1)].Shape : model;
    }

    private sealed record Frame(bool IsContext, JsonNode? Shape, IReadOnlyList<string> Own);
}
