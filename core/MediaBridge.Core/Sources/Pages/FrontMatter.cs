using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Sources.Pages;

/// <summary>The facts at the top of a page: YAML between lines of <c>---</c>, or TOML between lines of <c>+++</c>.</summary>
internal static class FrontMatter
{
    private const string Yaml = "---";
    private const string Toml = "+++";

    /// <summary>Whether a page begins with facts.</summary>
    public static bool Begins(string text) => text.AsSpan().TrimStart('\uFEFF') is var page && (page.StartsWith(Yaml) || page.StartsWith(Toml));

    /// <summary>The facts; null if there are none, with the reason.</summary>
    public static (PageFacts? Facts, string? Problem) Read(string text, string file)
    {
        var reader = new StringReader(text.TrimStart('\uFEFF'));
        var fence = reader.ReadLine()?.TrimEnd();
        if (fence is not (Yaml or Toml))
        {
            return (null, "it has no front matter");
        }

        // The line of the fence stays, so that places are those of the page.
        var lines = new List<string> { "" };
        for (var line = reader.ReadLine(); !string.Equals(line?.TrimEnd(), fence, StringComparison.Ordinal); line = reader.ReadLine())
        {
            if (line is null)
            {
                return (null, $"its front matter has no end: a line {fence} is missing");
            }

            lines.Add(line);
        }

        var (map, problem) = fence is Toml ? TomlFacts.Read(string.Join('\n', lines)) : OfYaml(string.Join('\n', lines), file);
        return map is null ? (null, problem) : (new PageFacts(map), null);
    }

    private static (MapNode? Map, string? Problem) OfYaml(string text, string file)
    {
        var read = YamlReader.Read(text, file);
        return read.Root is MapNode map ? (map, null)
            : (null, read.Problems.FirstOrDefault(p => !p.IsWarning) is { } problem ? $"line {problem.Line}: {problem.Message}" : "its front matter holds no names and values");
    }
}
