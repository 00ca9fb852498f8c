using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MediaBridge.Plugins.Letterboxd.Feed;

/// <summary>The review in the description of a feed's entry, which holds the poster and the day, too.</summary>
internal static class ReviewText
{
    private static readonly string[] NoReview = ["Watched on ", "This review may contain spoilers", "Added to watchlist"];

    /// <summary>The review, with a blank line between paragraphs; null if there is none.</summary>
    public static string? Of(string? description)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            return null;
        }

        var document = new HtmlParser().ParseDocument($"<body>{description}</body>");
        var blocks = document.QuerySelectorAll("body > p, body > blockquote, body > ul, body > ol").Where(b => b.QuerySelector("img") is null).Select(TextOf).Where(t => t.Length > 0).ToList();
        var review = string.Join("\n\n", blocks.Where((b, i) => i >= 2 || !NoReview.Any(n => b.Replace("<em>", "", StringComparison.Ordinal).StartsWith(n, StringComparison.Ordinal))));
        return review.Length == 0 ? null : review;
    }

    /// <summary>A paragraph as its author wrote it: markup stays only where there is some.</summary>
    private static string TextOf(IElement block)
    {
        foreach (var line in block.QuerySelectorAll("br").ToList())
        {
            line.ReplaceWith(block.Owner!.CreateTextNode("\n"));
        }

        var isPlain = block.LocalName == "p" && block.ChildElementCount == 0;
        return (isPlain ? block.TextContent : block.LocalName == "p" ? block.InnerHtml : block.OuterHtml).Trim();
    }
}
