using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads and checks pipeline files.</summary>
internal static class PipelineFile
{
    /// <summary>Reads a file. Relative paths in options stay as they are: they are relative to the working folder.</summary>
    public static Pipeline Load(string path, PipelineContext context)
    {
        var (text, problems) = YamlReader.ReadFile(path);
        return text is null ? new Pipeline(NameOf(path), null, problems) : Parse(text, path, context);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">The file it comes from, for messages and the default name; null if it comes from none.</param>
    /// <param name="context">What it is checked against.</param>
    public static Pipeline Parse(string text, string? file, PipelineContext context)
    {
        var yaml = YamlReader.Read(text, file);
        var name = NameOf(file);
        if (yaml.Problems.Count > 0)
        {
            return new Pipeline(name, null, yaml.Problems);
        }

        if (yaml.Root is null)
        {
            return new Pipeline(name, null, [new Problem { Code = ProblemCodes.MissingKey, Message = "The pipeline is empty.", Hint = "Write version, from and to.", File = file, Line = 1, Column = 1 }]);
        }

        return PipelineChecker.Check(yaml.Root, file, name, context);
    }

    private static string NameOf(string? file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return string.IsNullOrEmpty(name) ? "pipeline" : name;
    }
}
