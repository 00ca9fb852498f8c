namespace MediaBridge.Tests.Services.Imdb;

/// <summary>What pages call their parts. The site changes it now and then.</summary>
public sealed record ImdbMarkup
{
    public static ImdbMarkup Usual { get; } = new();

    public string RatingBar { get; init; } = "hero-rating-bar__user-rating";

    public string Star { get; init; } = "ipc-starbar__rating__button";

    public string Submit { get; init; } = "ipc-rating-prompt__rate-button";

    public string WatchlistButton { get; init; } = "tm-box-wl-button";

    public string ExportButton { get; init; } = "hero-list-subnav-export-button";

    public string ExportRow { get; init; } = "user-ll-item";

    public string EmailField { get; init; } = "ap_email";
}
