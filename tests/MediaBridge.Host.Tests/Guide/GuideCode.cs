using System.Text.RegularExpressions;

namespace MediaBridge.Host.Tests.Guide;

/// <summary>Code of PLUGIN-GUIDE.md: blocks behind <c>&lt;!-- code: PATH#REGION --&gt;</c>, taken from projects that tests build and run.</summary>
/// <remarks>A region stands between <c>// guide:NAME</c> and <c>// /guide</c>. Code of the template is shown as it makes a project of all kinds that is named Shelf.</remarks>
internal sealed partial record GuideCode
{
    private const string Template = "templates/MediaBridge.Templates/content/plugin/";

    public required string Path { get; init; }

    public required string Region { get; init; }

    public required string Text { get; init; }

    /// <summary>The blocks of a guide.</summary>
    public static IReadOnlyList<GuideCode> BlocksOf(string guide)
        => [.. Blocks().Matches(guide).Select(m => new GuideCode { Path = m.Groups["path"].Value, Region = m.Groups["region"].Value, Text = m.Groups["text"].Value })];

    /// <summary>The guide with the code as it is now.</summary>
    public static string Refresh(string guide, string root)
        => Blocks().Replace(guide, m => m.Groups["head"].Value + Of(root, m.Groups["path"].Value, m.Groups["region"].Value) + "```");

    /// <summary>Code of a file.</summary>
    /// <param name="root">The source tree.</param>
    /// <param name="path">The file below it.</param>
    /// <param name="region">The region; empty for all of it.</param>
    public static string Of(string root, string path, string region)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(root, path)).ReplaceLineEndings("\n");
        IEnumerable<string> lines = (path.StartsWith(Template, StringComparison.Ordinal) ? Instantiate(text) : text).TrimEnd('\n').Split('\n');
        if (region.Length > 0)
        {
            lines = lines.SkipWhile(l => l.Trim() != $"// guide:{region}").Skip(1).TakeWhile(l => l.Trim() != "// /guide");
        }

        var kept = lines.Where(l => !Mark().IsMatch(l)).ToList();
        var indent = kept.Where(l => l.Length > 0).Select(l => l.Length - l.TrimStart(' ').Length).DefaultIfEmpty().Min();
        return string.Concat(kept.Select(l => (l.Length == 0 ? l : l[indent..]) + "\n")).Trim('\n') + "\n";
    }

    /// <summary>The template's text as <c>dotnet new mediabridge-plugin --name Shelf</c> writes it: every condition holds.</summary>
    private static string Instantiate(string text)
        => Condition().Replace(Otherwise().Replace(text, ""), "")
            .Replace("Plugin1Namespace", "Shelf", StringComparison.Ordinal)
            .Replace("Plugin1Project", "Shelf", StringComparison.Ordinal)
            .Replace("plugin1id", "shelf", StringComparison.Ordinal)
            .Replace("Plugin1SdkVersion", "0.1.0", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<head><!-- code: (?<path>[^\s#]+)(?:#(?<region>\w+))? -->\n```\w+\n)(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^\s*// (guide:\w+|/guide)\s*$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^#else\n.*?(?=^#endif)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"^#(if .*|endif)\n", RegexOptions.Multiline)]
    private static partial Regex Condition();
}
