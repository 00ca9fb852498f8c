using System.ComponentModel;

namespace MediaBridge.TestPlugins.SignIn;

/// <summary>Options of a connection to the club.</summary>
public sealed record ClubOptions
{
    [Description("How to sign in.")]
    public Flow Flow { get; init; }
}
