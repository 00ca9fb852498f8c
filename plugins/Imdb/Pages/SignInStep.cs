namespace MediaBridge.Plugins.Imdb.Pages;

/// <summary>A page of the sign-in.</summary>
internal enum SignInStep
{
    /// <summary>None that is known.</summary>
    Unknown,

    /// <summary>Somebody is signed in.</summary>
    Done,

    /// <summary>Name, password or code are wrong.</summary>
    Refused,

    /// <summary>Is the visitor human?</summary>
    Captcha,

    /// <summary>The code of a second factor.</summary>
    Code,

    /// <summary>Name, password, or both.</summary>
    Form,

    /// <summary>Which account to sign in with.</summary>
    Provider,
}
