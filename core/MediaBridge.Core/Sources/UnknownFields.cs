using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources;

/// <summary>Fields of a file that no item has: they are left out, and a person is told.</summary>
internal sealed class UnknownFields(long linesBefore)
{
    private const int MostNames = 5;
    private const int LongestName = 60;
    private readonly List<string> _names = [];
    private bool _more;

    /// <summary>Lines that had any, those before an interruption included.</summary>
    public long Lines { get; private set; } = linesBefore;

    /// <summary>Takes a line over that was read in spite of them.</summary>
    public void Add(ReadOnlyMemory<byte> line, MediaItem item)
    {
        using var written = JsonDocument.Parse(line);
        using var kept = JsonDocument.Parse(item.ToUtf8());
        var found = false;
        foreach (var path in Missing(written.RootElement, kept.RootElement, ""))
        {
            found = true;
            var name = path.Length > LongestName ? string.Concat(path.AsSpan(0, LongestName), "…") : path;
            if (_names.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            _more |= _names.Count == MostNames;
            if (_names.Count < MostNames)
            {
                _names.Add(name);
            }
        }

        Lines += found ? 1 : 0;
    }

    /// <summary>A sentence for people; null if there were none.</summary>
    public override string? ToString()
        => Lines == 0 ? null : $"{(Lines == 1 ? "1 item has" : $"{Lines} items have")} fields that no item can have; they were left out{(_names.Count == 0 ? "" : $": {string.Join(", ", _names)}{(_more ? " …" : "")}")}";

    /// <summary>What was written and is not in what was made of it; below an unknown field nothing more is told. A null says nothing, so nothing of it is lost.</summary>
    private static IEnumerable<string> Missing(JsonElement written, JsonElement kept, string path)
    {
        if (written.ValueKind == JsonValueKind.Object && kept.ValueKind == JsonValueKind.Object)
        {
            return written.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).SelectMany(p =>
            {
                var name = path.Length == 0 ? p.Name : $"{path}.{p.Name}";
                return kept.TryGetProperty(p.Name, out var same) ? Missing(p.Value, same, name) : [name];
            });
        }

        return written.ValueKind == JsonValueKind.Array && kept.ValueKind == JsonValueKind.Array && written.GetArrayLength() == kept.GetArrayLength()
            ? written.EnumerateArray().Zip(kept.EnumerateArray()).SelectMany(p => Missing(p.First, p.Second, path + "[]"))
            : [];
    }
}
