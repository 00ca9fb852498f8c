using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace MediaBridge.Core.Installing;

/// <summary>Id and version of a NuGet package, from its <c>.nuspec</c>.</summary>
internal sealed record PackageIdentity
{
    private const int MostCharacters = 1 << 20;

    public required string Id { get; init; }

    public required string Version { get; init; }

    /// <summary>Reads a <c>.nuspec</c>.</summary>
    public static async Task<PackageIdentity> ReadAsync(string name, ZipArchiveEntry nuspec, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await nuspec.OpenAsync(cancellationToken);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
            var document = await XDocument.LoadAsync(reader, LoadOptions.None, cancellationToken);
            var metadata = document.Root?.Elements().FirstOrDefault(e => e.Name.LocalName is "metadata");
            return metadata is not null && Text(metadata, "id") is { } id && Text(metadata, "version") is { } version
                ? new PackageIdentity { Id = id, Version = version }
                : throw PackageRefusal.Of(name, "its .nuspec names no id and version.");
        }
        catch (XmlException e)
        {
            throw PackageRefusal.Of(name, $"its .nuspec cannot be read ({e.Message.TrimEnd('.')}).", inner: e);
        }
    }

    private static string? Text(XElement metadata, string name)
        => metadata.Elements().FirstOrDefault(e => string.Equals(e.Name.LocalName, name, StringComparison.Ordinal))?.Value.Trim() is { Length: > 0 } text ? text : null;
}
