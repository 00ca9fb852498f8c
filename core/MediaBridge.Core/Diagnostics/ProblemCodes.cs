namespace MediaBridge.Core;

/// <summary>The one list of codes; the documentation table is made of it.</summary>
/// <remarks>MB1xxx plugins and manifests, MB2xxx pipelines, connections, options and settings, MB3xxx runs, MB4xxx HTTP and accounts, MB5xxx files and outputs. A code never changes its meaning.</remarks>
public static partial class ProblemCodes
{
    /// <summary>Every code, in order.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } = [.. PluginCodes().Concat(PipelineCodes()).OrderBy(c => c.Code, StringComparer.Ordinal)];
}
