using System.Globalization;
using MediaBridge.Core.Pipelines.Yaml;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads the key <c>shrink:</c> of a source: a word, or a map with the word, a share and a number of items.</summary>
internal static class ShrinkReader
{
    public static readonly string[] Words = ["warn", "hold", "ignore"];

    public static ShrinkRule? Read(MapReader source, CheckScope scope)
    {
        switch (source.Node("shrink"))
        {
            case null:
                return null;
            case MapNode node:
                var map = MapReader.Open(node, source.At("shrink"), scope, "'shrink'")!;
                var rule = new ShrinkRule { Then = Action(map.Choice("then", Words)), Share = Share(map, scope) ?? ShrinkRule.Usual.Share, Items = map.Count("items") ?? ShrinkRule.Usual.Items };
                map.Finish();
                return rule;
            default:
                return new ShrinkRule { Then = Action(source.Choice("shrink", Words)) };
        }
    }

    private static ShrinkAction Action(string word) => Enum.Parse<ShrinkAction>(word, ignoreCase: true);

    private static decimal? Share(MapReader map, CheckScope scope)
    {
        if (map.TextNode("share") is not { } node)
        {
            return null;
        }

        if (decimal.TryParse(node.Value.TrimEnd('%').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is > 0 and <= 100)
        {
            return share;
        }

        scope.Add(node.Start, map.At("share"), ProblemCodes.BadFormat, $"{ProblemCollector.Show(node.Value)} is no share.", "Write it in per cent, such as 10%.");
        return null;
    }
}
