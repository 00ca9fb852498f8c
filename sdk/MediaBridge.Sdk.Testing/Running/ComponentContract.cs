namespace MediaBridge.Sdk.Testing;

/// <summary>What the contracts of all kinds of components share: which component, its options, and the world around it.</summary>
/// <typeparam name="TPlugin">The plugin's entry.</typeparam>
public abstract class ComponentContract<TPlugin> : Contract
    where TPlugin : IPlugin, new()
{
    private PluginUnderTest? _plugin;

    /// <summary>Id of the component, such as <c>trakt.ratings</c>.</summary>
    protected abstract string Component { get; }

    /// <summary>Its options: the record, JSON text, or an anonymous object with the options' names. Null: the defaults.</summary>
    protected virtual object? Options => null;

    /// <summary>The connection's options, in the same forms. Secrets that are required and not given are filled with canaries.</summary>
    protected virtual object? ConnectionOptions => null;

    /// <summary>What the account signed in with, for a client that implements <see cref="ISignIn"/>.</summary>
    protected virtual Credential Credential { get; } = Canaries.Credential();

    /// <summary>The person whose account it is; null where that does not matter.</summary>
    protected virtual string? Person => null;

    /// <summary>What the kit knows of the plugin.</summary>
    private protected PluginUnderTest Plugin => _plugin ??= PluginUnderTest.Of(CreatePlugin());

    /// <summary>The kind of component the contract is about.</summary>
    private protected abstract ComponentKind Kind { get; }

    /// <summary>What the plugin registered for the component.</summary>
    private protected ComponentRegistration Registration => Plugin.Component(Kind, Component);

    /// <summary>What the manifest says of the component.</summary>
    private protected ComponentInfo Info => Registration.Info;

    /// <summary>Builds the world around the component: routes, files, clock. Called for each fresh <see cref="TestServices"/>; equal calls must build equal worlds.</summary>
    /// <param name="services">The services that the component gets.</param>
    protected virtual void Arrange(TestServices services)
    {
    }

    /// <summary>Options that need the services, such as a temporary folder's path. Default: <see cref="Options"/>.</summary>
    protected virtual object? OptionsFor(TestServices services) => Options;

    /// <summary>Connection options that need the services. Default: <see cref="ConnectionOptions"/>.</summary>
    protected virtual object? ConnectionOptionsFor(TestServices services) => ConnectionOptions;

    /// <summary>Makes the plugin. Default: its constructor.</summary>
    protected virtual IPlugin CreatePlugin() => new TPlugin();

    /// <summary>A fresh world, arranged; disposed when the check is over.</summary>
    /// <param name="now">What the clock shows; null for its usual time.</param>
    private protected TestServices NewServices(DateTimeOffset? now = null)
    {
        var services = Keep(new TestServices(now));
        services.Declare(Plugin.Services);
        Arrange(services);
        return services;
    }

    /// <summary>Makes the component under test in a fresh world.</summary>
    private protected TComponent Create<TComponent>()
        where TComponent : class => Create<TComponent>(NewServices());

    /// <summary>Makes the component under test. A second call with the same services is a restart: a new process over the same outer state.</summary>
    private protected TComponent Create<TComponent>(TestServices services)
        where TComponent : class => Make<TComponent>(Registration, OptionsFor(services), services);

    /// <summary>Makes another component of the plugin, such as the source that reads what a sink writes.</summary>
    private protected TComponent Create<TComponent>(TestServices services, ComponentKind kind, string id, object? options)
        where TComponent : class => Make<TComponent>(Plugin.Component(kind, id), options, services);

    /// <summary>Makes the client of the component's connection; null if it needs none.</summary>
    private protected object? CreateClient(ComponentRegistration component, TestServices services)
        => Plugin.CreateClient(component, ConnectionOptionsFor(services), Credential, services);

    private TComponent Make<TComponent>(ComponentRegistration component, object? options, TestServices services)
        where TComponent : class
    {
        var record = TestOptions.Bind(component.OptionsType, options, $"Options of '{component.Info.Id}'", services);
        return component.Create(record, CreateClient(component, services), services) as TComponent
            ?? throw Violation($"The factory of '{component.Info.Id}' made no {typeof(TComponent).Name}.", "Return a component that implements the contract it is registered for.");
    }
}
