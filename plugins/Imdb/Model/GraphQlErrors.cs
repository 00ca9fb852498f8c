using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>Errors that come with status 200, as errors of the right kind.</summary>
internal static class GraphQlErrors
{
    /// <summary>Code of the error that nobody is signed in.</summary>
    public const string SignedOut = "imdb.signed-out";

    /// <exception cref="PluginException">The answer holds an error.</exception>
    public static void Throw(GraphQlAnswer answer)
    {
        if (answer.Errors is [var first, ..])
        {
            throw new PluginException(Of(first));
        }

        if (answer.Extensions?.AuthToken is { } token && Says(token, "invalid", "expired"))
        {
            throw new PluginException(Ended(token));
        }
    }

    private static PluginError Of(GraphQlAnswer.Fault fault)
    {
        var message = fault.Message ?? "an error without words";
        var code = fault.Extensions?.Code ?? "";
        if (code is "UNAUTHENTICATED" || Says(message, "authentication", "not authenticated", "unauthorized"))
        {
            return Ended(message);
        }

        if (code is "FORBIDDEN" || Says(message, "permission denied"))
        {
            return new PluginError { Kind = ErrorKind.Authentication, Message = $"IMDb refuses it to this account: {message}", Hint = "Check whose account it is: mediabridge connect check." };
        }

        if (fault.Extensions?.IsRetryable == true || code is "INTERNAL_SERVER_ERROR" || Says(message, "internal server error", "timeout", "timed out"))
        {
            return new PluginError { Kind = ErrorKind.Transient, Message = $"IMDb has a problem of its own: {message}", Hint = "Run again later." };
        }

        if (code is "TOO_MANY_REQUESTS" or "RATE_LIMITED" || Says(message, "too many requests", "rate limit"))
        {
            return new PluginError { Kind = ErrorKind.RateLimited, Message = $"IMDb wants fewer requests: {message}" };
        }

        return code.StartsWith("GRAPHQL_", StringComparison.Ordinal)
            ? new PluginError { Kind = ErrorKind.ServiceChanged, Message = $"IMDb's GraphQL interface no longer knows the query: {message}", Hint = "See whether there is a newer version of the plugin; access: browser may still work." }
            : new PluginError { Kind = ErrorKind.ItemRejected, Message = $"IMDb refuses it: {message}" };
    }

    private static PluginError Ended(string message) => new()
    {
        Kind = ErrorKind.Authentication,
        Code = SignedOut,
        Message = $"IMDb does not take the session: {message}",
        Hint = "Sign in again with `mediabridge connect NAME`, or store a new cookie.",
    };

    private static bool Says(string message, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (message.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
