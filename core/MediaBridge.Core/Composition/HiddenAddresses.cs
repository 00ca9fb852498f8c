using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Puts secrets back into the addresses of items that are downloaded: those of a connection, and only into addresses at that connection's own host.</summary>
internal sealed class HiddenAddresses(Engine engine)
{
    public async Task<Uri> RevealAsync(Uri address, CancellationToken cancellationToken)
    {
        var text = address.OriginalString;
        if (!text.Contains(HiddenSecret.Prefix, StringComparison.Ordinal))
        {
            return address;
        }

        foreach (var connection in engine.ConnectionMap().Values.Where(c => IsAt(c, address)))
        {
            foreach (var name in connection.Secrets.Values)
            {
                text = Put(text, name, engine.Secrets.Get(name));
            }

            foreach (var (part, value) in CredentialVault.Parts(await engine.Vault.GetAsync(connection.Service, connection.Name, cancellationToken)))
            {
                text = Put(text, HiddenSecret.OfCredential(connection.Service, connection.Name, part), value);
            }
        }

        return text.Contains(HiddenSecret.Prefix, StringComparison.Ordinal)
            ? throw new PluginException(
                ErrorKind.ItemRejected,
                $"The address at {address.Authority} needs a secret of a connection that is not at that address.",
                "A connection's secrets are sent to its own `address` only; see `mediabridge connect list`.")
            : new Uri(text);
    }

    private bool IsAt(ConnectionDefinition connection, Uri address)
        => (connection.Address ?? engine.Catalog.FindService(connection.Service)?.Policy.Address) is { } home && address.IsAbsoluteUri && home.Scheme == address.Scheme && string.Equals(home.Authority, address.Authority, StringComparison.OrdinalIgnoreCase);

    private static string Put(string text, string name, string? value) => value is null ? text : text.Replace(HiddenSecret.Of(name), Uri.EscapeDataString(value), StringComparison.Ordinal);
}
