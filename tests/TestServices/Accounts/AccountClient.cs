using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.Accounts;

/// <summary>The client of one account.</summary>
public sealed class AccountClient(AccountService service, string account) : IConnectionCheck, IFacetLimits
{
    public AccountService Service => service;

    public string Account => account;

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        await service.Asked(account, cancellationToken);
        return service.Unusable.TryGetValue(account, out var error) ? throw error : new ConnectionStatus { AccountId = account };
    }

    public Task<IReadOnlyList<FacetInfo>> GetAsync(CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<FacetInfo>>([FacetInfo.Full(Facets.Lists) with { MaxItems = service.ListLimit }]);
}
