using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Reading;

/// <summary>Chooses the way to read.</summary>
internal static class Readers
{
    public static IAccountReader Of(Access? access, ImdbClient client, PluginServices services)
        => (access ?? client.Options.Access) == Access.Browser ? new ExportReader(client, services) : new HttpReader(client, services);
}
