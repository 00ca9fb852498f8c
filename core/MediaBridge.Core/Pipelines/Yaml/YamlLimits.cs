namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>Limits that keep a hostile text from costing memory.</summary>
internal static class YamlLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int Bytes = 1024 * 1024;

    /// <summary>Nodes after expansion of aliases.</summary>
    public const int Nodes = 10_000;

    /// <summary>Levels of nesting after expansion.</summary>
    public const int Depth = 64;
}
