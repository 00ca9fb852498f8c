using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MediaBridge.Sdk.Testing;

/// <summary>Templates that know <c>{{name}}</c> and <c>{{outer.inner}}</c> only, without helpers; an unknown word is an error.</summary>
public sealed partial class SimpleTemplates : ITemplates
{
    /// <inheritdoc/>
    public Func<JsonObject, string> Compile(string name, string text, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var escape = mediaType.Contains("html", StringComparison.Ordinal) || mediaType.Contains("xml", StringComparison.Ordinal);
        return model => Word().Replace(text, match =>
        {
            JsonNode? node = model;
            foreach (var part in match.Groups["path"].Value.Split('.'))
            {
                node = node is JsonObject level && level.TryGetPropertyValue(part, out var inner)
                    ? inner
                    : throw new PluginException(ErrorKind.Configuration, $"{name}: '{match.Value}' names nothing.");
            }

            var value = node?.ToString() ?? "";
            return escape ? WebUtility.HtmlEncode(value) : value;
        });
    }

    [GeneratedRegex(@"\{\{\s*(?<path>[A-Za-z0-9_.]+)\s*\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
