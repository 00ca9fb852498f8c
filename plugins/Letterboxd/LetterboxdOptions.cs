using System.ComponentModel;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd;

/// <summary>Options of a connection.</summary>
internal sealed record LetterboxdOptions
{
    [Description("The member whose pages and feed are read: the name in the address of the profile, or that address.")]
    public required string User { get; init; }

    [Description("The header Cookie of a browser that is signed in: for private lists, and where the site wants to see that a person is there.")]
    public Secret? Cookie { get; init; }

    [Description("The User-Agent of the browser that the cookie is from: what it got by passing a check is good with that one only.")]
    public string? UserAgent { get; init; }
}
