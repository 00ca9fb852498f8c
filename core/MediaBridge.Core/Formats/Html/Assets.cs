using System.Text;
using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Html;

/// <summary>The style sheet and scripts that come with the engine.</summary>
internal static partial class Assets
{
    private const string Folder = "MediaBridge.Core.Formats.Html.Assets.";

    /// <summary>A file of the folder <c>assets</c>.</summary>
    public static OutputFile File(string name, string mediaType, Func<string, string>? change = null) => new()
    {
        Path = $"assets/{name}",
        MediaType = mediaType,
        WriteAsync = async (stream, token) =>
        {
            var text = Text(name);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(change?.Invoke(text) ?? text), token);
        },
    };

    /// <summary>The text of a file.</summary>
    public static string Text(string name)
    {
        using var resource = typeof(Assets).Assembly.GetManifestResourceStream(Folder + name) ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Puts an accent colour into the style sheet.</summary>
    public static string WithAccent(string css, string colour) => AccentPlace().Replace(css, colour, 1);

    /// <summary>Whether a text is a colour of the form <c>#rrggbb</c>.</summary>
    public static bool IsColour(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    [GeneratedRegex(@"/\*accent\*/#[0-9a-f]{6}/\*\*/", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AccentPlace();
}
