using System.Globalization;
using System.Text;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>The site since the end of 2024, as a grid of posters: titles and marks, and little else.</summary>
internal sealed class PagesGrid : SitePages
{
    private readonly Pages2025 _list = new();

    public override string Many(SiteFrame frame)
    {
        var page = new StringBuilder($"<h1 id=\"main-title\">{E(frame.Title)}</h1>\n<div class=\"user-ratings-list-resp\">\n");
        foreach (var card in frame.Cards)
        {
            page.Append(CultureInfo.InvariantCulture, $"""
                <div class="card" data-movie-id="{card.Film.FilmAffinity}"><img src="{PosterStem(card)}-mmed.jpg" alt="{E(card.Film.TitleIn(frame.Texts.Language))}"><a class="card-body" href="{FilmAddress(card, frame.Texts)}" title="{E(card.Film.TitleIn(frame.Texts.Language) + frame.Texts.Mark(card.Film.Kind, Type(card)))}"></a>
                <div class="avgrat-box">{card.Mark?.ToString(CultureInfo.InvariantCulture) ?? "--"}</div></div>

                """);
        }

        return Document(frame.Texts, frame.Title, frame.Address, page.Append("</div>").Append(Links(frame)).ToString());
    }

    public override string Result(SiteCard card, SiteTexts texts) => _list.Result(card, texts);

    public override string Links(SiteFrame frame) => _list.Links(frame);
}
