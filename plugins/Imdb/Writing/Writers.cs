using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Writing;

/// <summary>Chooses the way to write, and makes results of what comes of it.</summary>
internal static class Writers
{
    /// <summary>A writer for an account that was seen to be the right one.</summary>
    public static async Task<IAccountWriter> OpenAsync(Access? access, ImdbClient client, CancellationToken cancellationToken)
    {
        await client.AccountAsync(cancellationToken);
        return (access ?? client.Options.Access) == Access.Browser ? new BrowserWriter(await client.BrowserAsync(cancellationToken), client.Options) : new HttpWriter(client);
    }

    /// <summary>Makes one change.</summary>
    public static async Task<ChangeResult> WriteAsync(PlannedChange change, Func<Task<WriteOutcome>> write)
    {
        try
        {
            return await write() switch
            {
                WriteOutcome.Done => ChangeResult.Applied(change),
                WriteOutcome.AlreadyThere => ChangeResult.AlreadyThere(change),
                _ => ChangeResult.InDoubt(change, "IMDb took it, and does not show it when it is read back."),
            };
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.ItemRejected)
        {
            return ChangeResult.Rejected(change, e.Error.Message);
        }
        catch (PluginException e)
        {
            return ChangeResult.Failed(change, e.Error);
        }
    }
}
