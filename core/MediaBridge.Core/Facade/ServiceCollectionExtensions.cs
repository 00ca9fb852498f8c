using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core;

/// <summary>Registers the engine with a container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="Bridge"/> as a singleton over the data folder <c>data</c> of the current directory, unless the options say otherwise. It is opened when it is first asked for, and closed with the container.</summary>
    /// <remarks>The container's <see cref="ILoggerFactory"/> and <see cref="TimeProvider"/>, where there are such, are used unless <paramref name="configure"/> sets others. A container that holds it must be disposed asynchronously.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the options; options are immutable: give back a copy with other values.</param>
    /// <returns>The services, for further calls.</returns>
    /// <example><code>services.AddMediaBridge(options => options with { DataFolder = "./data", PluginFolders = ["./plugins"] });</code></example>
    public static IServiceCollection AddMediaBridge(this IServiceCollection services, Func<BridgeOptions, BridgeOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddSingleton(provider =>
        {
            var options = new BridgeOptions { DataFolder = "data" };
            options = options with
            {
                LoggerFactory = provider.GetService<ILoggerFactory>() ?? options.LoggerFactory,
                TimeProvider = provider.GetService<TimeProvider>() ?? options.TimeProvider,
            };
            return Bridge.Open(configure(options));
        });
    }
}
