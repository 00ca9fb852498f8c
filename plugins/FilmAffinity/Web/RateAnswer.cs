using System.Text.Json;

namespace MediaBridge.Plugins.FilmAffinity.Web;

/// <summary>What the site answers when somebody rates: <c>result</c> -1 for a refusal, else <c>rating</c> with the mark, or <c>ns</c> for none.</summary>
internal sealed record RateAnswer
{
    /// <summary>Code of an error after which the mark may have been set.</summary>
    public const string InDoubt = "http.in-doubt";

    public JsonElement Result { get; init; }

    public JsonElement Rating { get; init; }

    /// <summary>Whether the site refused.</summary>
    public bool IsRefused => Result.ValueKind != JsonValueKind.Undefined && Result.ToString() == "-1";

    /// <summary>Reads an answer; null if it is none, such as a half one or a page.</summary>
    public static RateAnswer? Of(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, FilmAffinityJson.Default.RateAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
