using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Http;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Makes the components of one run from the plugins: options bound, client shared by connection, services bound to plugin and account.</summary>
internal sealed class ComponentFactory : IComponents
{
    private readonly Engine _engine;
    private readonly Dictionary<string, ConnectionDefinition> _connections;
    private readonly ClientPool _clients;
    private readonly List<object> _made = [];
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public ComponentFactory(Engine engine)
    {
        _engine = engine;
        Program = $"{typeof(ComponentFactory).Module.ModuleVersionId:N} {engine.Catalog.Fingerprint}";
        _connections = engine.ConnectionMap();
        _clients = new ClientPool(Open, name => _connections[name].Service, engine.KnownAccounts);
    }

    public string Program { get; }

    public ManifestComponent Describe(ComponentKind kind, string id)
        => _engine.Catalog.Find(kind, id) ?? throw Missing(kind, id);

    public async Task<object> CreateAsync(ComponentKind kind, string id, string? connection, JsonObject options, StepContext step, CancellationToken cancellationToken)
    {
        var owner = _engine.Catalog.OwnerOf(kind, id) ?? throw Missing(kind, id);
        var plugin = _engine.Catalog.Load(owner.Id);
        var registration = plugin.Component(kind, id);
        var client = registration.ClientType is null ? null : await ClientAsync(connection, id, step, cancellationToken);
        var bound = OptionsBinder.Bind(registration.OptionsType, DatedText.Fill(options, step.Date), Secret);
        var services = new BoundServices(_engine, this, plugin.Id, connection is null ? null : _connections.GetValueOrDefault(connection), client?.Account ?? "", client?.SignIn, step);
        var component = registration.Create(bound, client?.Client, services);
        lock (_lock)
        {
            _made.Add(component);
        }

        return component;
    }

    /// <summary>Makes a component that needs no account, and says what it does not like of its options; null when it is content, or when that cannot be known without a run.</summary>
    public PluginError? Refusal(ComponentKind kind, string id, JsonObject options, StepContext step)
    {
        ComponentRegistration registration;
        object bound;
        PluginServices services;
        try
        {
            if (_engine.Catalog.OwnerOf(kind, id) is not { } owner)
            {
                return null;
            }

            var plugin = _engine.Catalog.Load(owner.Id);
            registration = plugin.Component(kind, id);
            bound = OptionsBinder.Bind(registration.OptionsType, DatedText.Fill(options, step.Date), Secret);
            services = new BoundServices(_engine, this, plugin.Id, null, "", null, step);
        }
        catch (PluginException)
        {
            return null; // a plugin that cannot be loaded, a secret that is not there yet: the run tells
        }

        if (registration.ClientType is not null)
        {
            return null;
        }

        try
        {
            var component = registration.Create(bound, null, services);
            lock (_lock)
            {
                _made.Add(component);
            }

            return null;
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.Configuration)
        {
            return e.Error;
        }
    }

    public async Task<IProcessor> ProcessorAsync(ProcessStep processor, StepContext step, CancellationToken cancellationToken)
    {
        switch (processor.Kind)
        {
            case ProcessStepKind.Match:
                var matcher = (IMatcher)await OrAwayAsync(ComponentKind.Matcher, processor, step, e => new AwayLookup(e), cancellationToken);
                return new MatchProcessor(processor, new MatchFinder(matcher, processor.Component, processor.Scheme, _engine.Options.Matching), _engine.Matches, step.Run, _engine.Runs.Find(step.Run)?.Pipeline, _engine.Options.QueueLookups);
            case ProcessStepKind.Lookup:
                var kind = _engine.Catalog.Find(ComponentKind.Source, processor.Component) is { } source && source.Abilities.Contains(Abilities.Lookup, StringComparer.Ordinal)
                    ? ComponentKind.Source
                    : ComponentKind.Matcher;
                var component = await OrAwayAsync(kind, processor, step, e => new AwayLookup(e), cancellationToken);
                var lookup = component as ILookup
                    ?? throw new PluginException(ErrorKind.Configuration, $"{processor.Component} cannot look items up by id.", "Choose a component with the ability lookup: `mediabridge plugins info` shows it.");
                return new LookupProcessor(processor, lookup, _engine.Options.QueueLookups);
            default:
                return _engine.Catalog.Find(ComponentKind.Processor, processor.Component) is { } whole && whole.Abilities.Contains(Abilities.Stream, StringComparer.Ordinal)
                    ? (IProcessor)await CreateAsync(ComponentKind.Processor, processor.Component, processor.Connection, processor.Options, step, cancellationToken)
                    : (IProcessor)await OrAwayAsync(ComponentKind.Processor, processor, step, e => new AwayProcessor(e), cancellationToken);
        }
    }

    /// <summary>A component that works item by item. Its service may be away already when it is made, or its account may not be usable: then items are parked, or passed on, as when it goes away later.</summary>
    private async Task<object> OrAwayAsync(ComponentKind kind, ProcessStep processor, StepContext step, Func<PluginException, object> away, CancellationToken cancellationToken)
    {
        try
        {
            return await CreateAsync(kind, processor.Component, processor.Connection, processor.Options, step, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.Transient or ErrorKind.RateLimited || AwayException.Is(e) || (processor.Kind == ProcessStepKind.Lookup && LookupProcessor.PassesOver(processor, e.Error.Kind)))
        {
            return away(AwayException.Is(e) ? e : new PluginException(e.Error, new AwayException(processor.Component, e)));
        }
    }

    public async Task<string> AccountAsync(string? connection, StepContext step, CancellationToken cancellationToken)
        => connection is null ? "" : (await ClientAsync(connection, connection, step, cancellationToken)).Account;

    public LastAnswer? LastAnswer(string component, long run)
        => Enum.GetValues<ComponentKind>().Select(k => _engine.Catalog.OwnerOf(k, component)?.Id).FirstOrDefault(id => id is not null) is { } plugin ? _engine.LastAnswer(plugin, run) : null;

    public string? PersonOf(string? connection) => connection is null ? null : _connections.GetValueOrDefault(connection)?.Person;

    public async Task<IReadOnlyList<FacetInfo>> FacetsAsync(ManifestComponent component, string? connection, StepContext step, CancellationToken cancellationToken)
    {
        var facets = component.Info.Facets;
        if (connection is null || component.Service is null || (await ClientAsync(connection, component.Info.Id, step, cancellationToken)).Client is not IFacetLimits limits)
        {
            return facets;
        }

        var account = await ClientPool.AskAsync(connection, limits.GetAsync, cancellationToken);
        var names = account.Select(f => f.Facet).ToHashSet(StringComparer.Ordinal);
        return [.. facets.Where(f => !names.Contains(f.Facet)), .. account];
    }

    /// <summary>A format by id, for outputs.</summary>
    public async Task<IOutputFormat> FormatAsync(string id, JsonElement? options, StepContext step, CancellationToken cancellationToken)
    {
        var values = options is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        return (IOutputFormat)await CreateAsync(ComponentKind.Format, id, null, values, step, cancellationToken);
    }

    /// <summary>The store at a location: a folder, or <c>connection:path</c>.</summary>
    public async Task<IFileStore> StoreAsync(string location, StepContext step, CancellationToken cancellationToken)
    {
        if (string.Equals(location, Output.StandardOutputStore.Location, StringComparison.Ordinal))
        {
            return new Output.StandardOutputStore(_engine.StandardOutput);
        }

        var colon = location.IndexOf(':', StringComparison.Ordinal);
        if (colon > 1 && _connections.TryGetValue(_engine.Accounts.NameOf(location[..colon]), out var connection))
        {
            var store = _engine.Catalog.Components(ComponentKind.Store).FirstOrDefault(s => string.Equals(s.Service, connection.Service, StringComparison.Ordinal))
                ?? throw new PluginException(ErrorKind.Configuration, $"'{location}': the service {connection.Service} is no place for files.");
            var main = store.Info.MainOption ?? "path";
            return (IFileStore)await CreateAsync(ComponentKind.Store, store.Info.Id, connection.Name, new JsonObject { [main] = location[(colon + 1)..] }, step, cancellationToken);
        }

        return new Output.FolderStore(location)
        {
            Create = _engine.NewFile,
            Making = (folders, ct) => new MadeFolders(_engine.Database).KeepAsync(step.Run, folders, ct),
        };
    }

    /// <summary>The browser that a connection is; one process of it for all who name it in this run.</summary>
    public async Task<IBrowser> BrowserAsync(string connection, StepContext step, CancellationToken cancellationToken)
    {
        var name = _engine.Accounts.NameOf(connection);
        var client = await ClientAsync(name, name, step, cancellationToken);
        return client.Client as IBrowser
            ?? throw new PluginException(ErrorKind.Configuration, $"The connection '{connection}' is no browser: it is one of {_connections[name].Service}.", "Name one of the service browser: `mediabridge connect add NAME browser` makes it.");
    }

    /// <summary>The component, among those made for this run, that an item's origin names.</summary>
    public ILookup? OriginOf(MediaItem item)
    {
        var origin = item.Provenance?.Origin;
        if (origin is null || _engine.Catalog.OwnerOf(ComponentKind.Source, origin) is not { } owner)
        {
            return null;
        }

        var type = _engine.Catalog.Load(owner.Id).Component(ComponentKind.Source, origin).ComponentType;
        lock (_lock)
        {
            return _made.Find(m => type.IsInstanceOfType(m)) as ILookup;
        }
    }

    /// <summary>The account, among those used in this run, of the service that an item was read from, if the address is that service's own: its pictures may want the account's credential. No other service gets one.</summary>
    public async Task<ServiceBinding?> HomeOfAsync(MediaItem item, Uri address, StepContext step, CancellationToken cancellationToken)
    {
        if (item.Provenance?.Origin is not { } origin || _engine.Catalog.OwnerOf(ComponentKind.Source, origin) is not { } owner)
        {
            return null;
        }

        List<string> names;
        lock (_lock)
        {
            names = [.. _opened];
        }

        foreach (var connection in names.Select(n => _connections[n]).Where(c => _engine.Catalog.OwnerOfConnection(c.Service)?.Id == owner.Id && _engine.Catalog.FindService(c.Service) is not null))
        {
            var client = await _clients.GetAsync(connection.Name, step, cancellationToken);
            var binding = new BoundServices(_engine, this, owner.Id, connection, client.Account, client.SignIn, step).Binding(connection.Service);
            if (HttpDownloads.IsOf(binding, address))
            {
                return binding;
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var component in _made)
        {
            switch (component)
            {
                case IAsyncDisposable asynchronous:
                    await asynchronous.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }
        }
    }

    private Secret Secret(string name)
        => _engine.Secrets.Get(name) is { } value
            ? new Secret(value)
            : throw new PluginException(ErrorKind.Configuration, $"There is no secret '{name}'.", $"Store it with `mediabridge config set-secret {name}`, or set the environment variable {Secrets.SecretStore.VariableOf(name)}.");

    private Task<ConnectedClient> ClientAsync(string? connection, string component, StepContext step, CancellationToken cancellationToken)
        => connection is null
            ? throw new PluginException(ErrorKind.Configuration, $"{component} needs a connection.", "Name one with `connection:`; `mediabridge connect add` makes it.")
            : _clients.GetAsync(connection, step, cancellationToken);

    /// <summary>Makes the client of a connection without asking its service anything.</summary>
    /// <exception cref="PluginException">There is no such connection, no plugin for it, or a secret of it is missing.</exception>
    public ConnectedClient Open(string name, StepContext step)
    {
        if (!_connections.TryGetValue(name, out var connection))
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no connection '{name}'.", "`mediabridge connect list` shows them.");
        }

        var owner = _engine.Catalog.OwnerOfConnection(connection.Service)
            ?? throw new PluginException(ErrorKind.Configuration, $"No plugin connects to '{connection.Service}'.", "`mediabridge plugins list` shows the plugins.");
        var plugin = _engine.Catalog.Load(owner.Id);
        var registration = plugin.Connection(connection.Service);
        var options = OptionsBinder.Bind(registration.OptionsType, connection, Secret);
        var signIn = new SignInSlot();
        var services = new BoundServices(_engine, this, plugin.Id, connection, name, signIn, step);
        var client = registration.Create(options, services);
        signIn.Fill(client as ISignIn);
        lock (_lock)
        {
            _made.Add(client);
            _opened.Add(name);
        }

        return new ConnectedClient(client, name, signIn);
    }

    private PluginException Missing(ComponentKind kind, string id)
    {
        var why = _engine.Catalog.OwnerOf(kind, id)?.Reason;
        return new PluginException(ErrorKind.Configuration, $"There is no {kind.ToString().ToLowerInvariant()} '{id}'.{(why is null ? "" : " " + why)}", "`mediabridge plugins list` shows what there is.");
    }
}
