using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>A pipeline that a program composes, part by part; begun with <see cref="Pipeline.From"/>.</summary>
/// <remarks>
/// Immutable: each call returns a new one, so that a common beginning can be continued in several ways. Options are an anonymous
/// object, a record, a dictionary or a <see cref="JsonObject"/>, with the names of a pipeline file; a secret is written
/// <c>"${secret:name}"</c>. Nothing is checked until a bridge gets it: then all problems are reported at once, with paths such as
/// <c>to[0].with.folder</c>.
/// </remarks>
public sealed class PipelineComposer
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DurationConverter() },
    };

    private readonly string _name;
    private readonly string? _person;
    private readonly bool _merge;
    private readonly IReadOnlyList<Node> _from;
    private readonly IReadOnlyList<Node> _steps;
    private readonly IReadOnlyList<Node> _to;

    internal PipelineComposer()
        : this("composed", null, false, [], [], [])
    {
    }

    private PipelineComposer(string name, string? person, bool merge, IReadOnlyList<Node> from, IReadOnlyList<Node> steps, IReadOnlyList<Node> to)
        => (_name, _person, _merge, _from, _steps, _to) = (name, person, merge, from, steps, to);

    /// <summary>Gives the pipeline its name, to which runs, cursors and journals belong; by default <c>composed</c>.</summary>
    public PipelineComposer Named(string name) => new(name, _person, _merge, _from, _steps, _to);

    /// <summary>Names the person whose facets flow when a connection does not say so.</summary>
    public PipelineComposer For(string person) => new(_name, person, _merge, _from, _steps, _to);

    /// <summary>Joins items of several sources that share an id.</summary>
    public PipelineComposer MergeByIdentity() => new(_name, _person, merge: true, _from, _steps, _to);

    /// <summary>Adds a source; sources are read in order.</summary>
    /// <param name="source">Id of the component.</param>
    /// <param name="options">Its options.</param>
    /// <param name="connection">The connection it works on; not needed if its service has only one.</param>
    /// <param name="where">A query: only items that match go on.</param>
    /// <param name="id">Its id among the sources.</param>
    /// <param name="person">The person whose facets it reads, if not the connection's.</param>
    /// <param name="shrink">What happens when a complete read gives much less than the last one: warn, hold or ignore; null for warn.</param>
    public PipelineComposer From(string source, object? options = null, string? connection = null, string? where = null, string? id = null, string? person = null, string? shrink = null)
        => new(_name, _person, _merge, [.. _from, Step("source", source, options, connection, where, id, ("person", Text(person)), ("shrink", Text(shrink)))], _steps, _to);

    /// <summary>Adds a processor.</summary>
    /// <param name="processor">Id of the component.</param>
    /// <param name="options">Its options.</param>
    /// <param name="connection">The connection it works on; not needed if its service has only one.</param>
    /// <param name="id">Its id among the steps.</param>
    public PipelineComposer Then(string processor, object? options = null, string? connection = null, string? id = null)
        => With(Step("use", processor, options, connection, where: null, id));

    /// <summary>Lets only items pass that match a query.</summary>
    public PipelineComposer Where(string query) => With(NodeMaker.Map(("where", NodeMaker.Text(query))));

    /// <summary>Finds an id with a matcher.</summary>
    /// <param name="matcher">Id of the component.</param>
    /// <param name="to">The scheme of the id that is wanted, such as <c>imdb</c>.</param>
    /// <param name="options">The matcher's options.</param>
    /// <param name="accept">The weakest recommendation that is accepted: strong or medium.</param>
    /// <param name="otherwise">What happens to an item without one: review, pass or drop.</param>
    /// <param name="connection">The connection it works on; not needed if its service has only one.</param>
    /// <param name="id">Its id among the steps.</param>
    public PipelineComposer Match(string matcher, string to, object? options = null, string accept = "strong", string otherwise = "review", string? connection = null, string? id = null)
        => With(NodeMaker.Map(("match", NodeMaker.Map(("with", Text(matcher)), ("to", Text(to)), ("options", Options(options)), ("accept", Text(accept)), ("otherwise", Text(otherwise)), ("connection", Text(connection)), ("id", Text(id))))));

    /// <summary>Gets more facets by id.</summary>
    /// <param name="component">Id of the source or matcher that looks up.</param>
    /// <param name="facets">The facets that are taken over; null for all.</param>
    /// <param name="merge">fill (only what is missing) or replace.</param>
    /// <param name="options">The component's options.</param>
    /// <param name="connection">The connection it works on; not needed if its service has only one.</param>
    /// <param name="id">Its id among the steps.</param>
    public PipelineComposer Lookup(string component, IEnumerable<string>? facets = null, string merge = "fill", object? options = null, string? connection = null, string? id = null)
        => With(NodeMaker.Map(("lookup", NodeMaker.Map(("with", Text(component)), ("facets", facets is null ? null : new ListNode { Items = [.. facets.Select(NodeMaker.Text)] }), ("merge", Text(merge)), ("options", Options(options)), ("connection", Text(connection)), ("id", Text(id))))));

    /// <summary>Adds a sink.</summary>
    /// <param name="sink">Id of the component.</param>
    /// <param name="options">Its options.</param>
    /// <param name="connection">The connection it works on; not needed if its service has only one.</param>
    /// <param name="where">A query: only items that match are desired here.</param>
    /// <param name="after">Id of the sink on whose results it works.</param>
    /// <param name="maxChanges">The most changes of one run; null for no limit.</param>
    /// <param name="removals">keep or mirror; null for the sink's default.</param>
    /// <param name="id">Its id among the sinks.</param>
    /// <param name="existing">What becomes of another rating, note or favourite mark that the target holds: overwrite, ask or keep; null for overwrite.</param>
    public PipelineComposer To(string sink, object? options = null, string? connection = null, string? where = null, string? after = null, int? maxChanges = null, string? removals = null, string? id = null, string? existing = null)
        => new(_name, _person, _merge, _from, _steps, [.. _to, Step("sink", sink, options, connection, where, id, ("after", Text(after)), ("removals", Text(removals)), ("existing", Text(existing)), ("limits", maxChanges is { } most ? NodeMaker.Map(("changes", NodeMaker.Of(most))) : null))]);

    /// <summary>Checks it as if it stood in a file.</summary>
    internal Pipeline Check(PipelineContext context)
    {
        var root = NodeMaker.Map(
            ("version", NodeMaker.Of(PipelineChecker.Version)),
            ("name", Text(_name)),
            ("person", Text(_person)),
            ("vars", context.Vars.Count == 0 ? null : NodeMaker.Map([.. context.Vars.Keys.Select(k => (k, (Node?)NodeMaker.Plain("")))])),
            ("from", new ListNode { Items = _from }),
            ("merge", _merge ? Text("identity") : null),
            ("steps", new ListNode { Items = _steps }),
            ("to", new ListNode { Items = _to }));
        return PipelineChecker.Check(root, file: null, _name, context);
    }

    /// <summary>Adds a step that is a node already.</summary>
    internal PipelineComposer With(Node step) => new(_name, _person, _merge, _from, [.. _steps, step], _to);

    private static MapNode Step(string key, string component, object? options, string? connection, string? where, string? id, params IReadOnlyList<(string Key, Node? Value)> more)
        => NodeMaker.Map([(key, Text(component)), ("with", Options(options)), ("connection", Text(connection)), ("where", Text(where)), ("id", Text(id)), .. more]);

    private static Node? Options(object? options)
        => options is null or Node ? options as Node : NodeMaker.Of(JsonSerializer.SerializeToNode(options, options.GetType(), Json));

    private static ScalarNode? Text(string? text) => text is null ? null : NodeMaker.Text(text);
}
