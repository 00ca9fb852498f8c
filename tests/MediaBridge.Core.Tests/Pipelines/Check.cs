using MediaBridge.Core.Pipelines;

namespace MediaBridge.Core.Tests.Pipelines;

/// <summary>Checks texts against <see cref="FakeIndex"/>.</summary>
internal static class Check
{
    public static readonly ConnectionDefinition Ana = new() { Name = "star-ana", Service = "star", Person = "ana" };
    public static readonly ConnectionDefinition Ben = new() { Name = "star-ben", Service = "star", Person = "ben" };
    public static readonly ConnectionDefinition Moon = new() { Name = "moon", Service = "moon" };

    public static PipelineContext Context(Dictionary<string, string>? vars = null, params ConnectionDefinition[] connections) => new()
    {
        Components = new FakeIndex(),
        Connections = connections.ToDictionary(c => c.Name, StringComparer.Ordinal),
        Vars = vars ?? [],
        Environment = name => name == "HOME_DIR" ? "/home/ana" : name == "PORT" ? "7" : null,
    };

    public static Pipeline Text(string text, Dictionary<string, string>? vars = null, params ConnectionDefinition[] connections)
        => PipelineFile.Parse(text, "p.yaml", Context(vars, connections.Length > 0 ? connections : [Ana, Moon]));

    /// <summary>A good pipeline with these options of its source.</summary>
    public static Pipeline Options(string with) => Text(OptionsText(with));

    public static string OptionsText(string with) => $"version: 1\nfrom:\n- source: disk.films\n  with:\n    folder: f\n    {with}\nto:\n- sink: told\n";

    /// <summary>A good pipeline with these steps, one a line, without the dash.</summary>
    public static Pipeline Steps(params string[] steps) => Text(StepsText(steps));

    public static string StepsText(params string[] steps) => $"version: 1\nfrom: [{{ source: disk.films, with: {{ folder: f }} }}]\nsteps:\n{string.Concat(steps.Select(s => $"- {s}\n"))}to: [{{ sink: told }}]\n";

    /// <summary>A good pipeline with these sinks.</summary>
    public static Pipeline Sinks(params string[] sinks) => Text(SinksText(sinks));

    public static string SinksText(params string[] sinks) => $"version: 1\nfrom: [{{ source: disk.films, with: {{ folder: f }} }}]\nto:\n{string.Concat(sinks.Select(s => $"- {s}\n"))}";

    public static Problem Only(Pipeline pipeline)
    {
        Assert.That(pipeline.Problems, Has.Count.EqualTo(1), string.Join('\n', pipeline.Problems));
        return pipeline.Problems[0];
    }

    public static PipelineDefinition Good(Pipeline pipeline)
    {
        Assert.That(pipeline.Problems, Is.Empty);
        return pipeline.Definition!;
    }
}
