namespace MediaBridge.Core.Pipelines;

/// <summary>Reads the scheme of the id that a match wants.</summary>
internal static class SchemeChecker
{
    public static string? Read(MapReader match, CheckScope scope)
    {
        if (match.Node("to") is null)
        {
            match.Missing("to", "Add to: SCHEME, such as imdb.");
            return null;
        }

        if (match.TextNode("to") is not { } node)
        {
            return null;
        }

        if (!Names.IsScheme(node.Value))
        {
            scope.Add(node.Start, match.At("to"), ProblemCodes.BadScheme, $"{ProblemCollector.Show(node.Value)} is not a scheme of ids.", "Use lower case letters, digits, '.', '-' and '_', such as imdb or tmdb.movie.");
        }
        else if (!WellKnown.Schemes.Any(s => string.Equals(s, node.Value, StringComparison.Ordinal) || s.StartsWith($"{node.Value}.", StringComparison.Ordinal)) && Nearest.Of(node.Value, WellKnown.Schemes) is { } near)
        {
            // The set is open, so an unknown scheme may be right; one a letter away from a known one is probably not.
            scope.Add(node.Start, match.At("to"), ProblemCodes.BadScheme, $"'{node.Value}' is not a well-known scheme of ids.", $"Did you mean '{near}'?", warning: true);
        }

        return node.Value;
    }
}
