using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Sources.Pages;

/// <summary>The facts at the top of a page: YAML between lines of <c>---</c>.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>The facts; null if there are none, with the reason.</summary>
    public static (PageFacts? Facts, string? Problem) Read(string text, string file)
    {
        var reader = new StringReader(text.TrimStart('\uFEFF'));
        if (reader.ReadLine()?.TrimEnd() is not Fence)
        {
            return (null, text.StartsWith("+++", StringComparison.Ordinal) ? "its front matter is TOML, which is not read: change it to YAML" : "it has no front matter");
        }

        // The line of the fence stays, so that places are those of the page.
        var yaml = new List<string> { "" };
        for (var line = reader.ReadLine(); line?.TrimEnd() is not Fence; line = reader.ReadLine())
        {
            if (line is null)
            {
                return (null, "its front matter has no end: a line --- is missing");
            }

            yaml.Add(line);
        }

        var read = YamlReader.Read(string.Join('\n', yaml), file);
        return read.Root is MapNode map ? (new PageFacts(map), null)
            : (null, read.Problems.FirstOrDefault(p => !p.IsWarning) is { } problem ? $"line {problem.Line}: {problem.Message}" : "its front matter holds no names and values");
    }
}
