namespace MediaBridge.Tests.Services.Serving;

/// <summary>A service in memory: it keeps state and answers requests, on a port (<see cref="LocalServer"/>) or behind the kit's web (<see cref="TestWebServing"/>).</summary>
public interface ILocalService
{
    ServiceAnswer Answer(ServiceRequest request);
}
