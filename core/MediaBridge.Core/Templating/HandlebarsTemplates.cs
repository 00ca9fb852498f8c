using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using HandlebarsDotNet;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Templating;

/// <summary>Templates of people, in Handlebars with the shared helpers.</summary>
/// <remarks>
/// A template sees only the model's own values, never objects of the program. A name that the model does not have is an error with
/// name and line, except where it is only asked for: in <c>if</c>, <c>unless</c>, <c>each</c>, <c>with</c>, <c>default</c>,
/// comparisons and the logical helpers. A model gives null for what is not known. Thread-safe.
/// </remarks>
internal sealed class HandlebarsTemplates : ITemplates
{
    /// <summary>The most characters that one rendering makes.</summary>
    internal const int LongestOutput = 16 * 1024 * 1024;

    /// <summary>Media type of Markdown in which what is shown is escaped; plain <c>text/markdown</c> is left as it is.</summary>
    internal const string EscapedMarkdown = "text/markdown;escape=all";

    private const int MostCached = 500;
    private readonly Lazy<IHandlebars> _escaping;
    private readonly Lazy<IHandlebars> _xml;
    private readonly Lazy<IHandlebars> _markdown;
    private readonly Lazy<IHandlebars> _plain;
    private readonly ConcurrentDictionary<(string Name, string Text, Lazy<IHandlebars> Environment), Func<JsonObject, string>> _compiled = new();

    /// <summary>Makes the service.</summary>
    /// <param name="titles">Makes the slugs of the helper <c>slug</c>.</param>
    public HandlebarsTemplates(ITitles titles)
    {
        _escaping = new(() => Environment(titles, new HandlebarsConfiguration()));
        _xml = new(() => Environment(titles, new HandlebarsConfiguration { TextEncoder = new TemplateEncoder(TextEscapes.Xml) }));
        _markdown = new(() => Environment(titles, new HandlebarsConfiguration { TextEncoder = new TemplateEncoder(TextEscapes.Mdx) }));
        _plain = new(() => Environment(titles, new HandlebarsConfiguration { NoEscape = true }));
    }

    /// <inheritdoc/>
    public Func<JsonObject, string> Compile(string name, string text, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        var environment = EnvironmentOf(mediaType);
        var key = (name, text, environment);
        if (_compiled.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_compiled.Count >= MostCached)
        {
            _compiled.Clear();
        }

        return _compiled.GetOrAdd(key, Make(name, text, environment.Value));
    }

    /// <summary>Follows a template's names through an example of its model, without rendering it.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: a name is not known, or the template is wrong; the message has name and line.</exception>
    internal static void CheckNames(string name, string text, JsonObject model) => _ = new TemplateChecker(name, text, new TemplateScopes(model)).Check();

    private Lazy<IHandlebars> EnvironmentOf(string mediaType)
    {
        var type = mediaType.Split(';')[0].Trim();
        return string.Equals(mediaType, EscapedMarkdown, StringComparison.Ordinal) ? _markdown
            : type.EndsWith("html", StringComparison.OrdinalIgnoreCase) ? _escaping
            : type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) ? _xml
            : _plain;
    }

    private static Func<JsonObject, string> Make(string name, string text, IHandlebars environment)
    {
        var checkedText = new TemplateChecker(name, text).Check();
        HandlebarsTemplate<TextWriter, object, object> template;
        try
        {
            template = environment.Compile(new StringReader(checkedText));
        }
        catch (HandlebarsException e)
        {
            throw new PluginException(ErrorKind.Configuration, $"{name}: The template is wrong: {e.Message.ReplaceLineEndings(" ")}", inner: e);
        }

        return model => Render(name, template, model);
    }

    private static string Render(string name, HandlebarsTemplate<TextWriter, object, object> template, JsonObject model)
    {
        using var writer = new LimitedWriter(LongestOutput);
        try
        {
            template(writer, TemplateValues.Plain(model)!, null!);
            return writer.ToString();
        }
        catch (Exception e) when (Cause(e) is { } cause)
        {
            throw new PluginException(ErrorKind.Configuration, $"{name}{(cause.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $":{cause.Line}") : "")}: {cause.Message}", cause.Hint, e);
        }
        catch (HandlebarsException e)
        {
            throw new PluginException(ErrorKind.Configuration, $"{name}: The template cannot be rendered: {e.Message.ReplaceLineEndings(" ")}", inner: e);
        }
    }

    private static TemplateFault? Cause(Exception? e)
    {
        while (e is not null and not TemplateFault)
        {
            e = e.InnerException;
        }

        return (TemplateFault?)e;
    }

    private static IHandlebars Environment(ITitles titles, HandlebarsConfiguration configuration)
    {
        configuration.FormatProvider = CultureInfo.InvariantCulture;
        var environment = Handlebars.Create(configuration);
        foreach (var (name, helper) in TemplateHelpers.All)
        {
            environment.RegisterHelper(name, (Context _, Arguments arguments) => helper.Run([.. arguments.Select(TemplateValues.Known)], titles));
        }

        environment.RegisterHelper(TemplateChecker.FindHelper, (Context _, Arguments arguments) => TemplateValues.Find(arguments));
        environment.RegisterHelper(TemplateChecker.RequireHelper, (Context _, Arguments arguments) => TemplateValues.Require(arguments));
        environment.RegisterHelper(TemplateChecker.ShowHelper, (Context _, Arguments arguments) => TemplateValues.Show(arguments));
        environment.RegisterHelper(TemplateChecker.BraceHelper, (Context _, Arguments _) => "}");
        return environment;
    }
}
