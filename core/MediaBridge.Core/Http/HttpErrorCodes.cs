using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Stable codes of errors that the chain raises itself.</summary>
internal static class HttpErrorCodes
{
    /// <summary>The codes with meaning and remedy, for the documentation's table; <c>http.404</c> stands for any status that a service answers with.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        new() { Code = Away, Meaning = "A service cannot be connected to: its name is not found, or nothing answers at its address.", Remedy = "Check the network and the connection's address; `mediabridge runs waiting` lists the look-ups that wait." },
        new() { Code = BadRedirect, Meaning = "A service sends the request to an address that is neither http nor https, or round in a circle.", Remedy = "Check the connection's address; a network that asks for a sign-in redirects, too." },
        new() { Code = InDoubt, Meaning = "A write was sent and no answer came: it may have arrived.", Remedy = "Run again: what is in doubt is read back first, and not written twice." },
        new() { Code = NoAnswer, Meaning = "A service did not answer, or not wholly, in the attempts and the time a request has.", Remedy = "Check the network and the connection's address; the next run tries again. Settings http.* give more time." },
        new() { Code = NotRecorded, Meaning = "The recording that answers in place of the service holds no such request.", Remedy = "Record it anew." },
        new() { Code = Offline, Meaning = "Nothing may be sent (--offline), and nothing is cached.", Remedy = "Run without --offline." },
        new() { Code = Resting, Meaning = "A service failed again and again and is left alone for a while.", Remedy = "Run again later; what is left is parked." },
        new() { Code = WriteRefused, Meaning = "A plugin tried to write while a plan was made.", Remedy = "Tell the plugin's author: it writes in ApplyAsync only." },
        new() { Code = "http.401", Meaning = "A service does not take the sign-in (403: takes it, but does not allow this).", Remedy = "Sign in again, or store a valid key; check what the account may do." },
        new() { Code = "http.404", Meaning = "A service does not know what was asked for (also 410).", Remedy = "Nothing, if it is gone; else check the id and the connection's address." },
        new() { Code = "http.429", Meaning = "A service asks us to wait longer than a request may take.", Remedy = "Run again later; what is left is parked. The setting http.totalTimeout lets a request wait longer." },
        new() { Code = "http.500", Meaning = "A service failed (any status from 500), also after the attempts.", Remedy = "Run again later; what is left is parked." },
    ];

    /// <summary>A write while planning.</summary>
    public const string WriteRefused = "http.write-refused";

    /// <summary>Nothing may be sent and nothing is cached.</summary>
    public const string Offline = "http.offline";

    /// <summary>There is no connection to the service.</summary>
    public const string Away = "http.away";

    /// <summary>Whether an error says that there is no connection, by wish or by fault: what is asked then may be asked again once there is one.</summary>
    public static bool IsNoConnection(string? code) => code is Offline or Away;

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
