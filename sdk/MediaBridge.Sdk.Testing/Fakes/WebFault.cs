namespace MediaBridge.Sdk.Testing;

/// <summary>What can go wrong with a request, as a plugin sees it after the engine has tried again.</summary>
public enum WebFault
{
    /// <summary>401: the account must sign in again.</summary>
    Unauthorized,

    /// <summary>403: the account may not.</summary>
    Forbidden,

    /// <summary>404: it is not there.</summary>
    NotFound,

    /// <summary>409: somebody changed it meanwhile.</summary>
    Conflict,

    /// <summary>429 with Retry-After: 90 seconds.</summary>
    TooManyRequests,

    /// <summary>500: the service is broken.</summary>
    ServerError,

    /// <summary>200, and the second half of the body is missing.</summary>
    CutOff,

    /// <summary>200 with a web page instead of data: maintenance, sign-in, a changed interface.</summary>
    WebPage,

    /// <summary>The request arrived and took effect, but its answer did not come.</summary>
    LostAnswer,

    /// <summary>The connection broke before the request arrived.</summary>
    Reset,
}
