using System.Text;

namespace MediaBridge.Sdk.Testing;

/// <content>How it behaves towards services, clock, secrets and files.</content>
public abstract partial class SourceContract<TPlugin>
{
    private static readonly WebFault[] Telling = [WebFault.Unauthorized, WebFault.ServerError, WebFault.WebPage, WebFault.CutOff];

    /// <summary>It asks for no service that the plugin does not declare.</summary>
    [Check]
    public async Task It_talks_only_to_services_it_declares()
    {
        var services = NewServices();
        await ReadAsync(services);
        Conduct.ExpectDeclared(services);
    }

    /// <summary>Reading changes nothing: its requests read.</summary>
    [Check]
    public async Task Its_requests_only_read()
    {
        var services = NewServices();
        await ReadAsync(services);
        Conduct.ExpectNoWrite(services, "A source writes nothing.");
    }

    /// <summary>Secrets stay out of logs, items, cursors and errors, also when the service fails.</summary>
    [Check]
    public async Task Secrets_stay_out_of_logs_items_and_errors()
    {
        var services = NewServices();
        var read = await ReadWellAsync(services);
        if (services.Secrets.Count == 0)
        {
            throw NotApplicable("it has no secret options and no sign-in");
        }

        ExpectNoSecret(services, read);
        var requests = services.Web.Requests.Count;
        foreach (var fault in requests == 0 ? [] : Telling)
        {
            var broken = Faulty(fault, 0);
            ExpectNoSecret(broken, await ReadAsync(broken));
        }
    }

    /// <summary>The clock is that of the services: no real time shows up in what is read.</summary>
    [Check]
    public async Task The_time_comes_from_the_services()
    {
        var today = DateTimeOffset.UtcNow;
        var read = await ReadWellAsync(NewServices(today.AddYears(3)));
        var traces = Conduct.DatesOf(today);
        foreach (var text in read.Elements.Select(TextOf))
        {
            if (traces.FirstOrDefault(t => text.Contains(t, StringComparison.Ordinal)) is { } trace)
            {
                throw Violation($"{trace}, the real date, shows up in an element: {Leaks.Near(text, trace)}", "Ask services.Clock for the time; and give the arranged world fixed dates.");
            }
        }
    }

    /// <summary>A source that can look up gives what it read, and null for what it does not know.</summary>
    [Check]
    public async Task What_was_read_can_be_looked_up()
    {
        var services = NewServices();
        if (Create<ISource>(services) is not ILookup lookup)
        {
            throw NotApplicable("it is no ILookup");
        }

        var item = (await ReadWellAsync(services)).Items.First();
        var found = await LimitAsync(lookup.GetAsync(item.Ids[0], new LookupRequest(), CancellationToken.None), "The look-up");
        if (found is null || found.Ids.Count == 0 || found.Ids[0] != item.Ids[0])
        {
            throw Violation($"Looked up by {item.Ids[0]}, {(found is null ? "nothing" : Named(found))} was found.", "Return the item with that id as its first: dead addresses are renewed so.");
        }

        var unknown = new ExternalId(item.Ids[0].Scheme, "kit-unknown-0");
        if (await LimitAsync(lookup.GetAsync(unknown, new LookupRequest(), CancellationToken.None), "The look-up") is { } wrong)
        {
            throw Violation($"Looked up by {unknown}, which nobody knows, {Named(wrong)} was found.", "Return null for an id that the service does not know.");
        }
    }

    /// <summary>A source that is a store opens the files of its items, leaves its root for none, and writes nothing.</summary>
    [Check]
    public async Task The_files_of_its_items_open_and_no_others()
    {
        var services = NewServices();
        if (Create<ISource>(services) is not IFileStore files)
        {
            throw NotApplicable("it is no IFileStore");
        }

        var paths = (await ReadWellAsync(services)).Items.SelectMany(i => i.Versions ?? []).SelectMany(v => v.Files).Select(f => f.Path).ToList();
        foreach (var path in paths.Take(10))
        {
            await using var stream = await files.OpenAsync(path, CancellationToken.None)
                ?? throw Violation($"The item's file '{path}' does not open.", "Open every path that an item names.");
            if (await files.TagAsync(path, CancellationToken.None) is null)
            {
                throw Violation($"The item's file '{path}' opens but has no tag.", "Return a tag that changes when the file does.");
            }
        }

        foreach (var path in new[] { "../kit-secret", paths.Count > 0 ? paths[0].Split('/')[0] + "/../../kit-secret" : "a/../../kit-secret", "/etc/hostname" })
        {
            if (await OpensAsync(files, path))
            {
                throw Violation($"'{path}', a path out of its root, opens.", "Refuse paths that are rooted or hold '..', and links that lead out.");
            }
        }

        if (await WritesAsync(files))
        {
            throw Violation("It writes a file.", "The store of a source is read-only: throw a PluginException in WriteAsync and DeleteAsync.");
        }
    }

    private static async Task<bool> OpensAsync(IFileStore files, string path)
    {
        try
        {
            await using var stream = await files.OpenAsync(path, CancellationToken.None);
            return stream is not null;
        }
        catch (PluginException)
        {
            return false;
        }
    }

    private static async Task<bool> WritesAsync(IFileStore files)
    {
        try
        {
            using var content = new MemoryStream("kit"u8.ToArray());
            await files.WriteAsync("kit-probe.txt", content, null, CancellationToken.None);
            return true;
        }
        catch (PluginException)
        {
            return false;
        }
    }

    private static void ExpectNoSecret(TestServices services, SourceRead read)
        => Leaks.ExpectNone(services, read.Error, read.Elements.Select(e => ("an element", TextOf(e))));

    /// <summary>All that is stored of an element.</summary>
    private static string TextOf(SourceElement element)
        => $"{(element.Item is { } item ? Encoding.UTF8.GetString(item.ToUtf8()) : "")}{element.RemovedId}{element.ResumePoint}{element.NextCursor}{element.Reason}";
}
