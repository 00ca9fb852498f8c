namespace MediaBridge.Sdk;

/// <summary>Takes what a plugin has. Each call registers one thing; factories run later, when a run needs the component.</summary>
/// <remarks>
/// Give factories typed parameters, so that all type arguments are inferred and the manifest knows the component's abilities:
/// <c>plugin.Source("films.list", "Films of a list", (ListOptions o, PluginServices s) => new ListSource(o, s))</c>.
/// </remarks>
public sealed class PluginBuilder
{
    private readonly List<ServiceRegistration> _services = [];
    private readonly List<ConnectionRegistration> _connections = [];
    private readonly List<ComponentRegistration> _components = [];
    private readonly List<IdInfo> _ids = [];

    /// <summary>The plugin's id.</summary>
    internal string Id { get; private set; } = "";

    internal string Name { get; private set; } = "";

    internal string Summary { get; private set; } = "";

    internal IReadOnlyList<ServiceRegistration> Services => _services;

    internal IReadOnlyList<ConnectionRegistration> Connections => _connections;

    internal IReadOnlyList<ComponentRegistration> Components => _components;

    internal IReadOnlyList<IdInfo> IdForms => _ids;

    /// <summary>Says who the plugin is; exactly once.</summary>
    /// <param name="id">Lower case letters, digits and <c>-</c>; it never changes.</param>
    /// <param name="name">The name for people.</param>
    /// <param name="summary">What it is for, in a sentence.</param>
    public PluginBuilder Info(string id, string name, string summary)
    {
        if (Id.Length > 0)
        {
            throw new InvalidOperationException($"Info is called twice: '{Id}' and '{id}'.");
        }

        if (id.Length == 0 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw new ArgumentException($"'{id}' is not a plugin id: use lower case letters, digits and '-'.", nameof(id));
        }

        (Id, Name, Summary) = (id, name, summary);
        return this;
    }

    /// <summary>Names a service that the plugin talks to, and its pace.</summary>
    public PluginBuilder Service(string name, ServicePolicy? policy = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_services.Exists(s => string.Equals(s.Name, name, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"Service '{name}' is registered twice.");
        }

        _services.Add(new ServiceRegistration { Name = name, Policy = policy ?? new ServicePolicy() });
        return this;
    }

    /// <summary>Says how the ids of a scheme of the plugin's own look, so that people can type them and paste addresses of pages.</summary>
    public PluginBuilder Ids(IdInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        if (_ids.Exists(i => string.Equals(i.Scheme, info.Scheme, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"Ids of '{info.Scheme}' are described twice.");
        }

        _ids.Add(info);
        return this;
    }

    /// <summary>Says how a connection to a service is made: options and client once, shared by the components.</summary>
    public PluginBuilder Connection<TOptions, TClient>(string service, Func<TOptions, PluginServices, TClient> create)
        where TOptions : class
        where TClient : class
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        _connections.Add(new ConnectionRegistration
        {
            Service = service,
            OptionsType = typeof(TOptions),
            ClientType = typeof(TClient),
            Create = (options, services) => create((TOptions)options, services),
        });
        return this;
    }

    /// <summary>Registers a source.</summary>
    public PluginBuilder Source<TOptions, TSource>(string id, string summary, Func<TOptions, PluginServices, TSource> create)
        where TOptions : class
        where TSource : class, ISource
        => Source(new ComponentInfo { Id = id, Summary = summary }, create);

    /// <summary>Registers a source.</summary>
    public PluginBuilder Source<TOptions, TSource>(ComponentInfo info, Func<TOptions, PluginServices, TSource> create)
        where TOptions : class
        where TSource : class, ISource
        => Add(ComponentKind.Source, info, create);

    /// <summary>Registers a source that works on a connection.</summary>
    public PluginBuilder Source<TOptions, TClient, TSource>(ComponentInfo info, Func<TOptions, TClient, PluginServices, TSource> create)
        where TOptions : class
        where TClient : class
        where TSource : class, ISource
        => Add(ComponentKind.Source, info, create);

    /// <summary>Registers a matcher.</summary>
    public PluginBuilder Matcher<TOptions, TMatcher>(string id, string summary, Func<TOptions, PluginServices, TMatcher> create)
        where TOptions : class
        where TMatcher : class, IMatcher
        => Matcher(new ComponentInfo { Id = id, Summary = summary }, create);

    /// <summary>Registers a matcher.</summary>
    public PluginBuilder Matcher<TOptions, TMatcher>(ComponentInfo info, Func<TOptions, PluginServices, TMatcher> create)
        where TOptions : class
        where TMatcher : class, IMatcher
        => Add(ComponentKind.Matcher, info, create);

    /// <summary>Registers a matcher that works on a connection.</summary>
    public PluginBuilder Matcher<TOptions, TClient, TMatcher>(ComponentInfo info, Func<TOptions, TClient, PluginServices, TMatcher> create)
        where TOptions : class
        where TClient : class
        where TMatcher : class, IMatcher
        => Add(ComponentKind.Matcher, info, create);

    /// <summary>Registers a processor.</summary>
    public PluginBuilder Processor<TOptions, TProcessor>(string id, string summary, Func<TOptions, PluginServices, TProcessor> create)
        where TOptions : class
        where TProcessor : class, IProcessor
        => Processor(new ComponentInfo { Id = id, Summary = summary }, create);

    /// <summary>Registers a processor.</summary>
    public PluginBuilder Processor<TOptions, TProcessor>(ComponentInfo info, Func<TOptions, PluginServices, TProcessor> create)
        where TOptions : class
        where TProcessor : class, IProcessor
        => Add(ComponentKind.Processor, info, create);

    /// <summary>Registers a processor that works on a connection.</summary>
    public PluginBuilder Processor<TOptions, TClient, TProcessor>(ComponentInfo info, Func<TOptions, TClient, PluginServices, TProcessor> create)
        where TOptions : class
        where TClient : class
        where TProcessor : class, IProcessor
        => Add(ComponentKind.Processor, info, create);

    /// <summary>Registers a sink.</summary>
    public PluginBuilder Sink<TOptions, TSink>(string id, string summary, Func<TOptions, PluginServices, TSink> create)
        where TOptions : class
        where TSink : class, ISink
        => Sink(new ComponentInfo { Id = id, Summary = summary }, create);

    /// <summary>Registers a sink.</summary>
    public PluginBuilder Sink<TOptions, TSink>(ComponentInfo info, Func<TOptions, PluginServices, TSink> create)
        where TOptions : class
        where TSink : class, ISink
        => Add(ComponentKind.Sink, info, create);

    /// <summary>Registers a sink that works on a connection.</summary>
    public PluginBuilder Sink<TOptions, TClient, TSink>(ComponentInfo info, Func<TOptions, TClient, PluginServices, TSink> create)
        where TOptions : class
        where TClient : class
        where TSink : class, ISink
        => Add(ComponentKind.Sink, info, create);

    /// <summary>Registers an output format.</summary>
    public PluginBuilder Format<TOptions, TFormat>(string id, string summary, Func<TOptions, PluginServices, TFormat> create)
        where TOptions : class
        where TFormat : class, IOutputFormat
        => Format(new ComponentInfo { Id = id, Summary = summary }, create);

    /// <summary>Registers an output format.</summary>
    public PluginBuilder Format<TOptions, TFormat>(ComponentInfo info, Func<TOptions, PluginServices, TFormat> create)
        where TOptions : class
        where TFormat : class, IOutputFormat
        => Add(ComponentKind.Format, info, create);

    /// <summary>Registers a store.</summary>
    public PluginBuilder Store<TOptions, TStore>(string id, string summary, Func<TOptions, PluginServices, TStore> create)
        where TOptions : class
        where TStore : class, IFileStore
        => Store(new ComponentInfo { Id = id, Summary = summary }, create);

    /// <summary>Registers a store.</summary>
    public PluginBuilder Store<TOptions, TStore>(ComponentInfo info, Func<TOptions, PluginServices, TStore> create)
        where TOptions : class
        where TStore : class, IFileStore
        => Add(ComponentKind.Store, info, create);

    /// <summary>Registers a store that works on a connection.</summary>
    public PluginBuilder Store<TOptions, TClient, TStore>(ComponentInfo info, Func<TOptions, TClient, PluginServices, TStore> create)
        where TOptions : class
        where TClient : class
        where TStore : class, IFileStore
        => Add(ComponentKind.Store, info, create);

    private PluginBuilder Add<TOptions, TComponent>(ComponentKind kind, ComponentInfo info, Func<TOptions, PluginServices, TComponent> create)
        where TOptions : class
        where TComponent : class
        => Add(new ComponentRegistration
        {
            Kind = kind,
            Info = info,
            OptionsType = typeof(TOptions),
            ComponentType = typeof(TComponent),
            Create = (options, _, services) => create((TOptions)options, services),
        });

    private PluginBuilder Add<TOptions, TClient, TComponent>(ComponentKind kind, ComponentInfo info, Func<TOptions, TClient, PluginServices, TComponent> create)
        where TOptions : class
        where TClient : class
        where TComponent : class
        => Add(new ComponentRegistration
        {
            Kind = kind,
            Info = info,
            OptionsType = typeof(TOptions),
            ComponentType = typeof(TComponent),
            ClientType = typeof(TClient),
            Create = (options, client, services) => create((TOptions)options, (TClient)client!, services),
        });

    private PluginBuilder Add(ComponentRegistration component)
    {
        if (_components.Exists(c => c.Kind == component.Kind && string.Equals(c.Info.Id, component.Info.Id, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"{component.Kind} '{component.Info.Id}' is registered twice.");
        }

        _components.Add(component);
        return this;
    }
}
