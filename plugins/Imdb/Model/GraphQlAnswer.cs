using System.Text.Json;

namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>What the GraphQL interface answers, errors too with status 200.</summary>
internal sealed record GraphQlAnswer
{
    public JsonElement Data { get; init; }

    public IReadOnlyList<Fault>? Errors { get; init; }

    public Extra? Extensions { get; init; }

    /// <summary>One error.</summary>
    internal sealed record Fault
    {
        public string? Message { get; init; }

        public Extra? Extensions { get; init; }
    }

    /// <summary>What stands beside.</summary>
    internal sealed record Extra
    {
        public string? Code { get; init; }

        public bool? IsRetryable { get; init; }

        /// <summary>How the session was taken, such as <c>token.invalid</c>.</summary>
        public string? AuthToken { get; init; }
    }
}
