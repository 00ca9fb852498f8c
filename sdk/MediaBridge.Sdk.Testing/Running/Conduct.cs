using System.Globalization;

namespace MediaBridge.Sdk.Testing;

/// <summary>Rules that components of every kind keep towards the world around them.</summary>
internal static class Conduct
{
    /// <summary>Fails if a service was asked for that the plugin does not declare.</summary>
    /// <exception cref="ContractException">One was.</exception>
    public static void ExpectDeclared(TestServices services)
    {
        if (services.Web.Undeclared is [var service, ..])
        {
            throw new ContractException($"It asked for the service '{service}', which the plugin does not declare.", $"Write plugin.Service(\"{service}\", policy) in Describe: pace, cache and what people see rest on it.");
        }
    }

    /// <summary>Fails if a request wrote.</summary>
    /// <param name="services">The world in which the component ran.</param>
    /// <param name="rule">Why that kind of component does not, in a sentence.</param>
    /// <exception cref="ContractException">One did.</exception>
    public static void ExpectNoWrite(TestServices services, string rule)
    {
        if (services.Web.Requests.FirstOrDefault(r => r.Intent == RequestIntent.Write) is { } write)
        {
            throw new ContractException($"{write} is a request that writes.", $"{rule} If the request only reads though its method is POST, mark it: request.WithIntent(RequestIntent.Query).");
        }
    }

    /// <summary>How the real date would show: yesterday's, today's and tomorrow's, for a test that runs at midnight or far east.</summary>
    public static IReadOnlyList<string> DatesOf(DateTimeOffset today)
        => [.. new[] { today.AddDays(-1), today, today.AddDays(1) }.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
}
