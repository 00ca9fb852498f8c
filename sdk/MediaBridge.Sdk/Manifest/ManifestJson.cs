using System.Text.Encodings.Web;
using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>Reads and writes <c>plugin.json</c>. Equal manifests give equal bytes.</summary>
/// <remarks>
/// Written by generated code, at build. Read by hand, at every start of a host: there the first use of generated code alone took
/// 50 ms, this takes 13. A test fills every property and holds the two together.
/// </remarks>
internal static class ManifestJson
{
    /// <summary>The file's name, beside the assembly.</summary>
    public const string FileName = "plugin.json";

    // The generated options are frozen with the strict encoder; a manifest is read by people, so letters stay letters.
    private static readonly Lazy<ManifestJsonContext> Readable = new(() => new ManifestJsonContext(new JsonSerializerOptions(ManifestJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }));

    /// <summary>The manifest as indented UTF-8 JSON that ends with a line feed.</summary>
    public static byte[] ToUtf8(PluginManifest manifest)
        => [.. JsonSerializer.SerializeToUtf8Bytes(manifest, Readable.Value.PluginManifest), (byte)'\n'];

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="JsonException">It is not JSON, lacks a field, or was written for another schema version; the message says which.</exception>
    public static PluginManifest Parse(ReadOnlyMemory<byte> utf8)
    {
        // A file that someone opened in an editor may begin with a byte order mark.
        var isMarked = utf8.Span.StartsWith("\uFEFF"u8);
        using var document = JsonDocument.Parse(isMarked ? utf8[3..] : utf8);
        var json = new ManifestObject(document.RootElement, "");
        return json.Int("schema") is PluginManifest.CurrentSchema
            ? Manifest(json)
            : throw new JsonException($"The manifest has schema {json.Int("schema")?.ToString(null, null) ?? "none"}, this version reads {PluginManifest.CurrentSchema}.");
    }

    private static PluginManifest Manifest(ManifestObject json) => new()
    {
        Id = json.Text("id"),
        Name = json.Text("name"),
        Summary = json.Text("summary"),
        Version = json.Text("version"),
        SdkVersion = json.Text("sdkVersion"),
        Assembly = json.Text("assembly"),
        Entry = json.Text("entry"),
        Mvid = json.Guid("mvid"),
        SdkMvid = json.GuidOrNull("sdkMvid"),
        Services = json.Objects("services", s => new ManifestService { Name = s.Text("name"), Policy = Policy(s.Object("policy")) }),
        Connections = json.Objects("connections", c => new ManifestConnection { Service = c.Text("service"), Options = c.Schema("options"), Abilities = c.Texts("abilities") }),
        Components = json.Objects("components", c => new ManifestComponent
        {
            Kind = c.Kind("kind"),
            Info = Info(c.Object("info")),
            Options = c.Schema("options"),
            Service = c.TextOrNull("service"),
            Abilities = c.Texts("abilities"),
        }),
        Ids = json.Objects("ids", Id),
    };

    private static IdInfo Id(ManifestObject json) => new()
    {
        Scheme = json.Text("scheme"),
        Name = json.Text("name"),
        Kinds = json.Texts("kinds"),
        Prefix = json.TextOrNull("prefix") ?? "",
        Digits = json.Int("digits") ?? 1,
        Pages = json.Texts("pages"),
    };

    private static ServicePolicy Policy(ManifestObject json)
    {
        var initial = new ServicePolicy();
        return new ServicePolicy
        {
            Address = json.Address("address"),
            RequestsPerSecond = json.Number("requestsPerSecond") ?? initial.RequestsPerSecond,
            Burst = json.Int("burst") ?? initial.Burst,
            WritesPerSecond = json.Number("writesPerSecond"),
            Concurrency = json.Int("concurrency") ?? initial.Concurrency,
            AttemptTimeout = json.Duration("attemptTimeout") ?? initial.AttemptTimeout,
            TotalTimeout = json.Duration("totalTimeout") ?? initial.TotalTimeout,
            Retries = json.Int("retries") ?? initial.Retries,
            CacheFor = json.Duration("cacheFor") ?? initial.CacheFor,
            OnePaceForAll = json.Flag("onePaceForAll"),
        };
    }

    private static ComponentInfo Info(ManifestObject json) => new()
    {
        Id = json.Text("id"),
        Summary = json.Text("summary"),
        Kinds = json.Texts("kinds"),
        Facets = json.Objects("facets", Facet),
        Incremental = json.Flag("incremental"),
        NewestOnly = json.Flag("newestOnly"),
        CurrentFrom = json.TextOrNull("currentFrom"),
        NeedsAll = json.Flag("needsAll"),
        Repeatable = json.Flag("repeatable"),
        Batch = json.Int("batch") ?? 1,
        MainOption = json.TextOrNull("mainOption"),
        Experimental = json.Flag("experimental"),
    };

    private static FacetInfo Facet(ManifestObject json) => new()
    {
        Facet = json.Text("facet"),
        Read = json.Flag("read"),
        Write = json.Flag("write"),
        Remove = json.Flag("remove"),
        Backdate = json.Flag("backdate", initial: true),
        Absence = json.Flag("absence", initial: true),
        MaxItems = json.Int("maxItems"),
        Scale = json.Scale("scale"),
    };
}
