using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Stable codes of errors that the chain raises itself.</summary>
internal static class HttpErrorCodes
{
    /// <summary>A write while planning.</summary>
    public const string WriteRefused = "http.write-refused";

    /// <summary>Nothing may be sent and nothing is cached.</summary>
    public const string Offline = "http.offline";

    /// <summary>The service has failed so often that it is left alone for a while.</summary>
    public const string Resting = "http.resting";

    /// <summary>The time for a request with its attempts is up, or the attempts are used up.</summary>
    public const string NoAnswer = "http.no-answer";

    /// <summary>A write was sent and no answer came: it may have arrived.</summary>
    public const string InDoubt = HttpExtensions.InDoubt;

    /// <summary>A redirect to where we do not go.</summary>
    public const string BadRedirect = "http.bad-redirect";

    /// <summary>The recording holds no such request.</summary>
    public const string NotRecorded = "http.not-recorded";
}
