namespace MediaBridge.Benchmarks.Commands;

/// <summary>The pipelines over a library of films and series that are measured.</summary>
internal static class LibraryPipelines
{
    /// <summary>Everything to files: site, pages, table and lines.</summary>
    public const string Files = "files";

    /// <summary>The database and a page for each item.</summary>
    public const string Pages = "pages";

    /// <summary>The database alone, as the scan profile <c>quick</c>.</summary>
    public const string Quick = "quick";

    private const string PageSink = """  - { id: pages, sink: files, with: { folder: "{0}/out/mdx", format: mdx } }""";

    /// <summary>The pipeline over the films below a folder.</summary>
    public static string Of(string sinks, string folder)
        => $$"""
            version: 1
            name: library
            from: [ { source: files.videos, with: { folder: "{{folder}}/films" } } ]
            steps: [ nfo.read ]
            to:
            {{Sinks(sinks).Replace("{0}", folder, StringComparison.Ordinal)}}
            """;

    private static string Sinks(string key) => key switch
    {
        Files => $$"""
              - { id: site, sink: files, with: { folder: "{0}/out", format: html } }
            {{PageSink}}
              - { id: table, sink: files, with: { folder: "{0}/out", format: csv } }
              - { id: lines, sink: files, with: { folder: "{0}/out", format: jsonl } }
            """,
        Pages => $"  - sink: library\n{PageSink}",
        Quick => "  - sink: library",
        _ => throw new ArgumentException($"'{key}' is none of {Files}, {Pages}, {Quick}.", nameof(key)),
    };
}
