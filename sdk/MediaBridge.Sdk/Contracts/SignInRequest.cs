namespace MediaBridge.Sdk;

/// <summary>What a sign-in gets.</summary>
public sealed record SignInRequest
{
    /// <summary>The way to ask the person.</summary>
    public required IPrompt Prompt { get; init; }
}
