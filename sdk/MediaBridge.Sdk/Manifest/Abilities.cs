namespace MediaBridge.Sdk;

/// <summary>Words for abilities in a manifest.</summary>
internal static class Abilities
{
    public const string Check = "check";

    public const string SignIn = "signIn";

    public const string Limits = "limits";

    public const string Lookup = "lookup";

    public const string Stream = "stream";

    public const string Store = "store";

    public const string Watch = "watch";
}
