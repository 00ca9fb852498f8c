namespace MediaBridge.Core.Pipelines;

/// <summary>An end of <c>mediabridge copy</c>: <c>component[:main-argument][?key=value&amp;…]</c>.</summary>
/// <remarks>
/// The argument is the component's main option. Argument and values may be percent-encoded (<c>%26</c> for an ampersand, <c>%3F</c>
/// for a question mark, <c>%25</c> for a percent sign). A dot in a key leads into nested options: <c>options.delimiter=;</c>. The key
/// <c>connection</c> names the connection.
/// </remarks>
internal sealed record CopyExpression
{
    public required string Component { get; init; }

    /// <summary>The main argument; null if there is none.</summary>
    public string? Argument { get; init; }

    /// <summary>Keys and values in order; a key may come again.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="what">What it is, for messages: FROM or TO.</param>
    public static (CopyExpression? Expression, Problem? Problem) Parse(string text, string what)
    {
        var question = text.IndexOf('?', StringComparison.Ordinal);
        var head = question < 0 ? text : text[..question];
        var colon = head.IndexOf(':', StringComparison.Ordinal);
        var component = colon < 0 ? head : head[..colon];
        if (!Names.IsName(component))
        {
            return (null, Bad(what, $"{ProblemCollector.Show(text)} does not begin with a component."));
        }

        var options = new List<KeyValuePair<string, string>>();
        foreach (var pair in question < 0 ? [] : text[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                return (null, Bad(what, $"{ProblemCollector.Show(pair)} is not key=value."));
            }

            options.Add(KeyValuePair.Create(Uri.UnescapeDataString(pair[..equals]), Uri.UnescapeDataString(pair[(equals + 1)..])));
        }

        return (new CopyExpression { Component = component, Argument = colon < 0 ? null : Uri.UnescapeDataString(head[(colon + 1)..]), Options = options }, null);
    }

    private static Problem Bad(string what, string message) => new()
    {
        Code = ProblemCodes.BadCopyExpression,
        Message = $"{what}: {message}",
        Hint = "Write component[:main-argument][?key=value&…], for example files:out?format=csv.",
        Path = what,
    };
}
