using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Errors as one text: cause, code, remedy.</summary>
internal static class ErrorText
{
    /// <summary><c>GET … answered 401. [http.401] Sign in again.</c></summary>
    public static string ForPeople(this PluginError error)
        => $"{error.Message}{(error.Code is { } code && !error.Message.Contains(code, StringComparison.Ordinal) ? $" [{code}]" : "")}{(error.Hint is { } hint ? $" {hint}" : "")}";
}
