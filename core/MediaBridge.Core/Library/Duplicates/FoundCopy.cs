using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Duplicates;

/// <summary>A version of an item, with what it is judged by.</summary>
internal sealed record FoundCopy
{
    public required long Item { get; init; }

    public required string Slug { get; init; }

    /// <summary>The source item that it belongs to: what a source found together stands together on purpose.</summary>
    public required string Place { get; init; }

    public required IReadOnlyList<string> Files { get; init; }

    public required CopyQuality Quality { get; init; }

    public string? Edition { get; init; }

    /// <summary>Copies with other ones are other works for a person: another cut, or another number of dimensions.</summary>
    public required string EditionKey { get; init; }

    /// <summary>Hash of the first file, where another has its size.</summary>
    public string? Hash { get; init; }

    /// <summary>The copies of an item.</summary>
    public static IEnumerable<FoundCopy> Of(long item, string slug, IReadOnlyList<Layer> layers, IReadOnlyDictionary<string, string> hashes)
    {
        foreach (var layer in layers.Where(l => l is { IsPerson: false, IsGone: false }))
        {
            foreach (var version in layer.Body.Versions ?? [])
            {
                var files = version.Files.Where(f => f.Role is MediaFile.Main).Select(f => f.Path).ToList();
                if (files.Count == 0)
                {
                    continue;
                }

                var release = version.Release ?? layer.Body.Release;
                var edition = version.Edition ?? release?.Edition;
                var cut = Queries.TextFold.Words(edition) is var words && words is "theatrical" or "theatrical cut" or "theatrical edition" ? "" : words;
                yield return new FoundCopy
                {
                    Item = item,
                    Slug = slug,
                    Place = layer.Key,
                    Files = files,
                    Quality = CopyQuality.Of(version, layer.Body.Release),
                    Edition = edition,
                    EditionKey = $"{cut}|{release?.ThreeD}",
                    Hash = hashes.GetValueOrDefault(files[0]),
                };
            }
        }
    }
}
