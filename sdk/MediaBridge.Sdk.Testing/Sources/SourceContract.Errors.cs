namespace MediaBridge.Sdk.Testing;

/// <content>What it does when the service answers wrongly. The kit makes the wrong answers of the right ones.</content>
public abstract partial class SourceContract<TPlugin>
{
    /// <summary>401 and 403: the person must sign in again.</summary>
    [Check]
    public async Task A_refused_account_is_an_authentication_error()
    {
        await ExpectAsync(WebFault.Unauthorized, "401", ErrorKind.Authentication);
        await ExpectAsync(WebFault.Forbidden, "403", ErrorKind.Authentication);
    }

    /// <summary>404: the list is not there, which is not the same as an empty list.</summary>
    [Check]
    public Task A_list_that_is_not_there_is_not_found() => ExpectAsync(WebFault.NotFound, "404", ErrorKind.NotFound);

    /// <summary>429: the engine waits as long as the service asks.</summary>
    [Check]
    public async Task A_service_that_asks_to_wait_is_passed_on_with_its_wait()
    {
        foreach (var error in await ExpectAsync(WebFault.TooManyRequests, "429", ErrorKind.RateLimited))
        {
            if (error.RetryAfter != TimeSpan.FromSeconds(90))
            {
                throw Violation($"The service asked to wait 90 seconds, the error says {error.RetryAfter?.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing"}.", "Use response.EnsureOk(), or set RetryAfter from the header.");
            }
        }
    }

    /// <summary>500 and no answer at all: it may work later.</summary>
    [Check]
    public async Task A_broken_service_is_a_transient_error()
    {
        await ExpectAsync(WebFault.ServerError, "500", ErrorKind.Transient);
        await ExpectAsync(WebFault.Reset, "no answer", ErrorKind.Transient);
    }

    /// <summary>An answer whose second half is missing is not taken for the whole.</summary>
    [Check]
    public Task An_answer_that_breaks_off_is_not_the_end() => ExpectAsync(WebFault.CutOff, "half an answer", ErrorKind.Transient, ErrorKind.ServiceChanged);

    /// <summary>A web page where data should be: maintenance, a sign-in page, a changed interface.</summary>
    [Check]
    public Task A_web_page_in_place_of_data_means_that_the_service_changed() => ExpectAsync(WebFault.WebPage, "a web page in place of data", ErrorKind.ServiceChanged);

    /// <summary>The engine has tried again already; a plugin that does so too multiplies the requests.</summary>
    [Check]
    public async Task It_does_not_try_again_itself()
    {
        foreach (var number in await EssentialAsync())
        {
            var services = Faulty(WebFault.ServerError, number);
            await ReadAsync(services);
            var failed = services.Web.Requests[number].ToString();
            var times = services.Web.Requests.Skip(number).Count(r => string.Equals(r.ToString(), failed, StringComparison.Ordinal));
            if (times > 1)
            {
                throw Violation($"{failed} was sent {times} times, though it failed.", "Leave out the retry: services.Http tries again within the service's policy and pace before you see an error.");
            }
        }
    }

    /// <summary>What was expected went wrong in every essential request, first and last, must be thrown with its kind.</summary>
    private async Task<List<PluginError>> ExpectAsync(WebFault fault, string what, params ErrorKind[] kinds)
    {
        var errors = new List<PluginError>();
        foreach (var number in await EssentialAsync())
        {
            var services = Faulty(fault, number);
            var read = await ReadAsync(services);
            var where = services.Web.Requests.Count > number ? $"{services.Web.Requests[number].Method} {services.Web.Requests[number].Path}" : $"request {number + 1}";
            var expected = string.Join(" or ", kinds);
            if (read.Error is PluginException known && kinds.Contains(known.Error.Kind))
            {
                errors.Add(known.Error);
                continue;
            }

            var seen = read.Error is PluginException other ? $"an error of kind {other.Error.Kind} was thrown: {other.Message}"
                : read.Error is { } error ? $"{error.GetType().Name} was thrown: {error.Message}"
                : read.IsComplete ? $"the read ended complete with {read.Items.Count()} items, and the engine would remove what is missing"
                : "the read ended without an error";
            throw Violation(
                $"{where} gave {what}, and {seen}.",
                $"Throw a PluginException of kind {expected}: `response.ReadJsonAsync<T>(cancellationToken)` and `response.EnsureOk()` do. Catch only what you can mend.",
                read.Error);
        }

        return errors;
    }

    /// <summary>Numbers of the first and last request that a read needs.</summary>
    private async Task<IReadOnlyList<int>> EssentialAsync()
    {
        var services = NewServices();
        await ReadWellAsync(services);
        var essential = services.Web.Requests.Index().Where(r => r.Item.Intent != RequestIntent.SignIn && IsEssential(r.Item)).Select(r => r.Index).ToList();
        return essential.Count > 0 ? [.. new[] { essential[0], essential[^1] }.Distinct()] : throw NotApplicable("it makes no request");
    }

    private TestServices Faulty(WebFault fault, int number)
    {
        var services = NewServices();
        var done = false;
        services.Web.Fail(fault, _ =>
        {
            // The request is counted before it is answered; what comes after it goes well again, to show who tries again.
            var isIt = !done && services.Web.Requests.Count == number + 1;
            done |= isIt;
            return isIt;
        });
        return services;
    }
}
