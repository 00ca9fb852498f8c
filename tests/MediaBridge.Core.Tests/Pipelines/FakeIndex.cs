using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Pipelines;

/// <summary>Components of an invented world, enough to meet every rule.</summary>
internal sealed class FakeIndex : IComponentIndex
{
    private static readonly FacetInfo[] Personal = [FacetInfo.Full(Facets.Ratings), FacetInfo.Full(Facets.Watches)];

    private readonly List<ManifestComponent> _components =
    [
        Make(ComponentKind.Source, "disk.films", """
            {"folder":{"type":"string","description":"Where the films are."},"depth":{"type":"integer","minimum":1,"maximum":9},"share":{"type":"number","minimum":0.5},
             "hidden":{"type":"boolean"},"kinds":{"type":"array","items":{"type":"string","enum":["movie","series"]},"maxItems":2},"wait":{"type":"string","format":"duration"},
             "since":{"type":"string","format":"date"},"page":{"type":"string","format":"uri"},"sizes":{"type":"object","additionalProperties":{"type":"integer"}},
             "deep":{"type":"object","properties":{"a":{"type":"string","minLength":2}},"required":["a"],"additionalProperties":false},"free":{"type":"any"},"key":{"type":"string","x-secret":true}}
            """, ["folder"], main: "folder"),
        Make(ComponentKind.Source, "star.ratings", """{"language":{"type":"string"}}""", service: "star", facets: Personal),
        Make(ComponentKind.Source, "moon.info", "{}", abilities: [Abilities.Lookup]),
        Make(ComponentKind.Matcher, "book.match", """{"limit":{"type":"integer"}}"""),
        Make(ComponentKind.Matcher, "both", "{}", abilities: [Abilities.Lookup]),
        Make(ComponentKind.Processor, "where", """{"query":{"type":"string","format":"query"}}""", ["query"], main: "query"),
        Make(ComponentKind.Processor, "set", """{"tags":{"type":"array","items":{"type":"string"}},"year":{"type":"integer"}}"""),
        Make(ComponentKind.Processor, "nfo.read", """{"strict":{"type":"boolean"}}"""),
        Make(ComponentKind.Processor, "star.more", "{}", service: "star"),
        Make(ComponentKind.Sink, "files", """{"folder":{"type":"string"},"format":{"type":"string"},"options":{"type":"object","x-optionsOf":{"kind":"format","property":"format"}}}""", ["folder", "format"], main: "folder"),
        Make(ComponentKind.Sink, "star.write", "{}", service: "star", facets: Personal),
        Make(ComponentKind.Sink, "told", "{}"),
        Make(ComponentKind.Format, "csv", """{"delimiter":{"type":"string","maxLength":1},"header":{"type":"boolean"}}"""),
        Make(ComponentKind.Format, "page", """{"title":{"type":"string"}}""", ["title"]),
    ];

    public IEnumerable<string> Services => ["star", "moon"];

    public ManifestComponent? Find(ComponentKind kind, string id) => _components.Find(c => c.Kind == kind && c.Info.Id == id);

    public IEnumerable<string> Ids(ComponentKind kind) => _components.Where(c => c.Kind == kind).Select(c => c.Info.Id);

    public ManifestConnection? Connection(string service) => service == "star"
        ? new ManifestConnection { Service = "star", Options = Schema("""{"user":{"type":"integer"},"cookie":{"type":"string","x-secret":true},"wait":{"type":"string","format":"duration"}}""", ["user"]) }
        : null;

    public string? WhyUnavailable(ComponentKind kind, string id) => id == "asleep" ? "Its plugin is disabled: remove it from plugins.disabled." : null;

    private static ManifestComponent Make(ComponentKind kind, string id, string properties, string[]? required = null, string? service = null, FacetInfo[]? facets = null, string[]? abilities = null, string? main = null) => new()
    {
        Kind = kind,
        Info = new ComponentInfo { Id = id, Summary = id, Facets = facets ?? [], MainOption = main },
        Options = Schema(properties, required ?? []),
        Service = service,
        Abilities = abilities ?? [],
    };

    private static JsonObject Schema(string properties, string[] required) => new()
    {
        ["type"] = "object",
        ["properties"] = JsonNode.Parse(properties),
        ["required"] = new JsonArray([.. required.Select(r => JsonValue.Create(r))]),
        ["additionalProperties"] = false,
    };
}
