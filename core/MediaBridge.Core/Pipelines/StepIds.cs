using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Gives the steps of one list their ids: the one they name, or the component's with <c>-2</c> … for a second use.</summary>
internal sealed class StepIds
{
    private readonly CheckScope _scope;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Knows the ids that later steps name, so that no default takes one.</summary>
    public StepIds(CheckScope scope, IEnumerable<Node> steps)
    {
        _scope = scope;
        foreach (var step in steps.OfType<MapNode>())
        {
            if (step.Find("id")?.Value is ScalarNode id)
            {
                _named.Add(id.Value);
            }
        }
    }

    /// <summary>The id of the next step.</summary>
    public string Next(MapReader? map, string component)
    {
        if (map?.TextNode("id") is not { } id)
        {
            return Free(component);
        }

        if (!Names.IsName(id.Value))
        {
            _scope.Add(id.Start, map.At("id"), ProblemCodes.BadName, $"{ProblemCollector.Show(id.Value)} is not an id.", Names.Rule);
        }
        else if (!_used.Add(id.Value))
        {
            _scope.Add(id.Start, map.At("id"), ProblemCodes.DuplicateId, $"The id '{id.Value}' is used twice.", "Give one of the two another id.");
        }

        return id.Value;
    }

    private string Free(string component)
    {
        var id = component;
        for (var i = 2; _named.Contains(id) || !_used.Add(id); i++)
        {
            id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{component}-{i}");
        }

        return id;
    }
}
