using System.Globalization;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Makes the steps and outputs of a pipeline as a run would, so that what only they understand of their options, such as a person's template, is told before anything is read.</summary>
/// <remarks>Making a component does nothing yet. What needs an account is left out: its service would be asked.</remarks>
internal sealed class OptionTrial(Engine engine)
{
    /// <summary>The pipeline with what its components refuse added to its problems.</summary>
    public async Task<Pipeline> CheckAsync(Pipeline pipeline)
    {
        if (pipeline.Definition is not { } definition)
        {
            return pipeline;
        }

        var problems = new List<Problem>();
        await using var factory = new ComponentFactory(engine);
        foreach (var (place, step) in definition.Steps.Index().Where(s => s.Item.Kind == ProcessStepKind.Process))
        {
            Try(factory, ComponentKind.Processor, step.Component, step.Options, Path("steps", place));
        }

        foreach (var (place, sink) in definition.To.Index())
        {
            var path = Path("to", place);
            if (Try(factory, ComponentKind.Sink, sink.Component, sink.Options, path))
            {
                Formats(factory, sink, path);
            }
        }

        return problems.Count == 0 ? pipeline : new Pipeline(pipeline.Name, null, [.. pipeline.Problems, .. problems]);

        bool Try(ComponentFactory factory, ComponentKind kind, string id, JsonObject options, string path)
        {
            if (factory.Refusal(kind, id, options, Step()) is not { } refusal)
            {
                return true;
            }

            var at = pipeline.Places.GetValueOrDefault(path);
            problems.Add(new Problem
            {
                Code = ProblemCodes.OptionRefused,
                Message = engine.Redactor.Redact(refusal.Message),
                Hint = refusal.Hint is null ? null : engine.Redactor.Redact(refusal.Hint),
                File = definition.File,
                Line = at.Line,
                Column = at.Column,
                Path = path,
            });
            return false;
        }

        // The formats that an option of the sink names, with options of their own.
        void Formats(ComponentFactory factory, SinkStep sink, string path)
        {
            foreach (var (name, value) in SchemaFacts.Properties(factory.Describe(ComponentKind.Sink, sink.Component).Options))
            {
                if (value is JsonObject property && SchemaFacts.OptionsOf(property) is { Kind: "format", Property: var of } && sink.Options[of] is JsonValue id && id.TryGetValue<string>(out var format))
                {
                    _ = Try(factory, ComponentKind.Format, format, sink.Options[name] as JsonObject ?? [], path);
                }
            }
        }
    }

    private static string Path(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"{list}[{place}]");

    private StepContext Step() => new()
    {
        Run = 0,
        Step = "check",
        Date = engine.Options.TimeProvider.GetLocalNow(),
        Staging = engine.Staging.For("check"),
        WritesRefused = () => true,
        IsProbe = true,
    };
}
