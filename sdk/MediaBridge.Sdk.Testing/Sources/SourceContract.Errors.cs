namespace MediaBridge.Sdk.Testing;

/// <content>What it does when the service answers wrongly. The kit makes the wrong answers of the right ones.</content>
public abstract partial class SourceContract<TPlugin>
{
    /// <summary>401 and 403: the person must sign in again.</summary>
    [Check]
    public Task A_refused_account_is_an_authentication_error() => ExpectAsync(WebFault.Unauthorized, WebFault.Forbidden);

    /// <summary>404: the list is not there, which is not the same as an empty list.</summary>
    [Check]
    public Task A_list_that_is_not_there_is_not_found() => ExpectAsync(WebFault.NotFound);

    /// <summary>429: the engine waits as long as the service asks.</summary>
    [Check]
    public Task A_service_that_asks_to_wait_is_passed_on_with_its_wait() => ExpectAsync(WebFault.TooManyRequests);

    /// <summary>500 and no answer at all: it may work later.</summary>
    [Check]
    public Task A_broken_service_is_a_transient_error() => ExpectAsync(WebFault.ServerError, WebFault.Reset);

    /// <summary>An answer whose second half is missing is not taken for the whole.</summary>
    [Check]
    public Task An_answer_that_breaks_off_is_not_the_end() => ExpectAsync(WebFault.CutOff);

    /// <summary>A web page where data should be: maintenance, a sign-in page, a changed interface.</summary>
    [Check]
    public Task A_web_page_in_place_of_data_means_that_the_service_changed() => ExpectAsync(WebFault.WebPage);

    /// <summary>The engine has tried again already; a plugin that does so too multiplies the requests.</summary>
    [Check]
    public async Task It_does_not_try_again_itself()
    {
        foreach (var number in await EssentialAsync())
        {
            var services = Faulty(WebFault.ServerError, number);
            await ReadAsync(services);
            Faults.ExpectNotAgain(services, number);
        }
    }

    /// <summary>What goes wrong in an essential request, first or last, must be thrown with its kind.</summary>
    private async Task ExpectAsync(params WebFault[] faults)
    {
        var numbers = await EssentialAsync();
        foreach (var fault in faults)
        {
            foreach (var number in numbers)
            {
                var services = Faulty(fault, number);
                var read = await ReadAsync(services);
                var instead = read.IsComplete ? $"the read ended complete with {read.Items.Count()} items, and the engine would remove what is missing" : "the read ended without an error";
                Faults.Judge(services, fault, number, read.Error, instead);
            }
        }
    }

    /// <summary>Numbers of the first and last request that a read needs.</summary>
    private async Task<IReadOnlyList<int>> EssentialAsync()
    {
        var services = NewServices();
        await ReadWellAsync(services);
        return Faults.Ends(services, IsEssential);
    }

    private TestServices Faulty(WebFault fault, int number)
    {
        var services = NewServices();
        Faults.FailAt(services, fault, number);
        return services;
    }
}
