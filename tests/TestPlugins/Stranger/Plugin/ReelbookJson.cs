using System.Text.Json.Serialization;

namespace Reelbook;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(Device))]
[JsonSerializable(typeof(Tokens))]
[JsonSerializable(typeof(DiaryPage))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(DiaryFilm))]
[JsonSerializable(typeof(WriteAnswer))]
internal sealed partial class ReelbookJson : JsonSerializerContext;

internal sealed record Me(string Id, string Name, int WatchlistLimit);

internal sealed record Device(string DeviceCode, string UserCode, Uri Address, int Interval, int ExpiresIn);

internal sealed record Tokens(string AccessToken, string RefreshToken, int ExpiresIn);

internal sealed record DiaryPage(int Left, IReadOnlyList<DiaryFilm> Films);

internal sealed record SearchPage(IReadOnlyList<DiaryFilm> Films);

internal sealed record DiaryFilm(string Id, string Imdb, string Title, int Year, long Change, int? Rating, IReadOnlyList<DiaryPlay>? Plays, bool Watchlist, string? File, bool Gone);

internal sealed record DiaryPlay(string Id, DateTimeOffset At);

internal sealed record WriteAnswer(bool TakenOff);
