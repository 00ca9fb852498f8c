using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.SignIn;

/// <summary>Reads the answer to "who am I".</summary>
internal static class Me
{
    public static async Task<ConnectionStatus> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var me = JsonDocument.Parse(await response.EnsureOk().Content.ReadAsStringAsync(cancellationToken));
        return new ConnectionStatus
        {
            AccountId = me.RootElement.GetProperty("id").GetString()!,
            AccountName = me.RootElement.GetProperty("name").GetString(),
            Version = me.RootElement.GetProperty("version").GetString(),
        };
    }
}
