using System.Text.Json.Nodes;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common.Templates;

/// <summary>A template that a person wrote: a file, or the text itself.</summary>
internal sealed class OwnTemplate(string name, string text)
{
    /// <summary>Reads what an option names.</summary>
    /// <param name="option">A path, or the template.</param>
    /// <param name="what">What it is called in errors.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: there is no such file, or it cannot be read.</exception>
    public static OwnTemplate Read(string option, string what)
    {
        if (option.Contains("{{", StringComparison.Ordinal) || option.Contains('\n', StringComparison.Ordinal))
        {
            return new OwnTemplate("template", option);
        }

        try
        {
            return new OwnTemplate(Path.GetFileName(option), File.ReadAllText(option).ReplaceLineEndings("\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PluginException(ErrorKind.Configuration, $"The {what} '{option}' cannot be read: {e.Message}", "Give the path of a file, or the template itself with its {{names}}.", e);
        }
    }

    /// <summary>Compiles it, after every name in it was looked for in an example of its model.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: it is wrong, or a name is not known; the message has name and line.</exception>
    public Func<JsonObject, string> Compile(ITemplates templates, string mediaType, JsonObject example)
    {
        var compiled = templates.Compile(name, text, mediaType);
        HandlebarsTemplates.CheckNames(name, text, example);
        return compiled;
    }
}
