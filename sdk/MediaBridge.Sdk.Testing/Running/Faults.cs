using System.Globalization;

namespace MediaBridge.Sdk.Testing;

/// <summary>Lets single requests go wrong, and judges what a component makes of it.</summary>
internal static class Faults
{
    /// <summary>What goes wrong, in words, and the kinds of errors that say it.</summary>
    public static IReadOnlyList<ErrorKind> KindsOf(WebFault fault) => fault switch
    {
        WebFault.Unauthorized or WebFault.Forbidden => [ErrorKind.Authentication],
        WebFault.NotFound => [ErrorKind.NotFound],
        WebFault.TooManyRequests => [ErrorKind.RateLimited],
        WebFault.WebPage => [ErrorKind.ServiceChanged],
        WebFault.CutOff => [ErrorKind.Transient, ErrorKind.ServiceChanged],
        _ => [ErrorKind.Transient],
    };

    /// <summary>Numbers of the first and last request that are no sign-in.</summary>
    /// <exception cref="NotApplicableException">There were none.</exception>
    public static IReadOnlyList<int> Ends(TestServices services, Func<TestRequest, bool> isEssential)
    {
        var essential = services.Web.Requests.Index().Where(r => r.Item.Intent != RequestIntent.SignIn && isEssential(r.Item)).Select(r => r.Index).ToList();
        return essential.Count == 0 ? throw new NotApplicableException("it makes no request") : [.. new[] { essential[0], essential[^1] }.Distinct()];
    }

    /// <summary>Lets the request of a number go wrong, and those after it well, to show who tries again.</summary>
    public static void FailAt(TestServices services, WebFault fault, int number)
    {
        var done = false;
        services.Web.Fail(fault, _ =>
        {
            // The request is counted before it is answered.
            var isIt = !done && services.Web.Requests.Count == number + 1;
            done |= isIt;
            return isIt;
        });
    }

    /// <summary>Fails unless an error of the right kind was thrown.</summary>
    /// <param name="services">The world in which a request went wrong.</param>
    /// <param name="fault">How.</param>
    /// <param name="number">Which.</param>
    /// <param name="error">What was thrown.</param>
    /// <param name="instead">What came if nothing was thrown.</param>
    /// <exception cref="ContractException">Another or none was.</exception>
    public static void Judge(TestServices services, WebFault fault, int number, Exception? error, string instead)
    {
        var kinds = KindsOf(fault);
        if (error is PluginException known && kinds.Contains(known.Error.Kind))
        {
            if (fault == WebFault.TooManyRequests && known.Error.RetryAfter != TimeSpan.FromSeconds(90))
            {
                throw new ContractException(
                    $"The service asked to wait 90 seconds, the error says {known.Error.RetryAfter?.TotalSeconds.ToString(CultureInfo.InvariantCulture) ?? "nothing"}.", "Use response.EnsureOk(), or set RetryAfter from the header.");
            }

            return;
        }

        var seen = error switch
        {
            PluginException other => $"an error of kind {other.Error.Kind} was thrown: {other.Message}",
            not null => $"{error.GetType().Name} was thrown: {error.Message}",
            _ => instead,
        };
        throw new ContractException(
            $"{Where(services, number)} gave {Words(fault)}, and {seen}.",
            $"Throw a PluginException of kind {string.Join(" or ", kinds)}: `response.ReadJsonAsync<T>(cancellationToken)` and `response.EnsureOk()` do. Catch only what you can mend.",
            error);
    }

    /// <summary>Fails if the request of a number, which failed, was sent again.</summary>
    /// <exception cref="ContractException">It was.</exception>
    public static void ExpectNotAgain(TestServices services, int number)
    {
        var failed = services.Web.Requests[number].ToString();
        var times = services.Web.Requests.Skip(number).Count(r => string.Equals(r.ToString(), failed, StringComparison.Ordinal));
        if (times > 1)
        {
            throw new ContractException($"{failed} was sent {times} times, though it failed.", "Leave out the retry: services.Http tries again within the service's policy and pace before you see an error.");
        }
    }

    private static string Where(TestServices services, int number)
        => services.Web.Requests.Count > number ? $"{services.Web.Requests[number].Method} {services.Web.Requests[number].Path}" : $"Request {number + 1}";

    private static string Words(WebFault fault) => fault switch
    {
        WebFault.Unauthorized => "401",
        WebFault.Forbidden => "403",
        WebFault.NotFound => "404",
        WebFault.TooManyRequests => "429",
        WebFault.ServerError => "500",
        WebFault.CutOff => "half an answer",
        WebFault.WebPage => "a web page in place of data",
        _ => "no answer",
    };
}
