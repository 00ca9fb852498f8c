using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>The bits of exit codes; a run with several causes has their sum.</summary>
public static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>Something unexpected: a bug of ours or a plugin's.</summary>
    public const int Unexpected = 1;

    /// <summary>The configuration or the command line must be corrected.</summary>
    public const int Configuration = 2;

    /// <summary>A connection must sign in again.</summary>
    public const int Authentication = 4;

    /// <summary>A person must answer or act.</summary>
    public const int InteractionNeeded = 8;

    /// <summary>Something may work later; it is parked.</summary>
    public const int Transient = 16;

    /// <summary>A conflict, or with <c>--strict</c> a rejected item.</summary>
    public const int Conflict = 32;

    /// <summary>A service changed its pages or answers.</summary>
    public const int ServiceChanged = 64;

    /// <summary>Stopped by Ctrl+C; running again goes on. Not a bit: it stands alone.</summary>
    public const int Cancelled = 130;

    /// <summary>The bit of a kind of error.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="strict">Whether rejected and missing items count.</param>
    public static int Of(ErrorKind kind, bool strict = false) => kind switch
    {
        ErrorKind.Configuration => Configuration,
        ErrorKind.Authentication => Authentication,
        ErrorKind.InteractionNeeded => InteractionNeeded,
        ErrorKind.Transient or ErrorKind.RateLimited => Transient,
        ErrorKind.ItemRejected or ErrorKind.NotFound => strict ? Conflict : Success,
        ErrorKind.Conflict => Conflict,
        ErrorKind.ServiceChanged => ServiceChanged,
        _ => Unexpected,
    };
}
