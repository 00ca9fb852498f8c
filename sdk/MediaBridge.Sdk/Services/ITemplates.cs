using System.Text.Json.Nodes;

namespace MediaBridge.Sdk;

/// <summary>Renders Handlebars templates with the shared helpers.</summary>
public interface ITemplates
{
    /// <summary>Compiles a template; equal texts are compiled once.</summary>
    /// <param name="name">Its name for error messages.</param>
    /// <param name="text">The template.</param>
    /// <param name="mediaType">What it makes: text is escaped for html and xml, and left as it is for anything else.</param>
    /// <returns>Renders a model; thread-safe. It throws <see cref="PluginException"/> with name, line and unknown word.</returns>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: the template is wrong; the message has name and line.</exception>
    Func<JsonObject, string> Compile(string name, string text, string mediaType);
}
