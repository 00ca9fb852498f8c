namespace MediaBridge.Sdk;

/// <summary>An ability of a connection's client: what this account can do, over what the manifest says.</summary>
public interface IFacetLimits
{
    /// <summary>Limits of the account, such as how long its watchlist may be.</summary>
    Task<IReadOnlyList<FacetInfo>> GetAsync(CancellationToken cancellationToken);
}
