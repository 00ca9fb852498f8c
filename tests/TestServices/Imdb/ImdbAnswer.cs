using System.Text.Json;

namespace MediaBridge.Tests.Services.Imdb;

/// <summary>What the local IMDb answers.</summary>
public sealed record ImdbAnswer
{
    public int Status { get; init; } = 200;

    public string MediaType { get; init; } = "text/html; charset=utf-8";

    public string Body { get; init; } = "";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static ImdbAnswer Page(string html) => new() { Body = html };

    public static ImdbAnswer Json(object? value) => new() { MediaType = "application/json", Body = JsonSerializer.Serialize(value, JsonSerializerOptions.Web) };

    public static ImdbAnswer Only(int status, params (string Name, string Value)[] headers) => new() { Status = status, MediaType = "text/plain", Headers = headers };

    public static ImdbAnswer To(string address, params (string Name, string Value)[] headers) => new() { Status = 302, Headers = [("Location", address), .. headers] };
}
