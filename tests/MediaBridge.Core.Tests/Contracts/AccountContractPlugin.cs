using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.TestServices.Accounts;

namespace MediaBridge.Core.Tests.Contracts;

/// <summary>The plugin of the engine's own sweeps, over the account of each of the kit's worlds.</summary>
internal sealed class AccountContractPlugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => new AccountPlugin(s => (AccountService)((Sdk.Testing.TestServices)s).World!).Describe(plugin);
}
