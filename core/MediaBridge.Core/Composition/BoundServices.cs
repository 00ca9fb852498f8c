using System.Collections.Concurrent;
using System.Globalization;
using MediaBridge.Core.Caching;
using MediaBridge.Core.Http;
using MediaBridge.Core.Naming;
using MediaBridge.Core.Output;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Core.State;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core;

/// <summary>The services of one component: bound to its plugin, connection, account and step.</summary>
internal sealed class BoundServices : PluginServices
{
    private static readonly ReleaseNames ReleaseNames = new();
    private static readonly Titles TitleRules = new();
    private static readonly TimeSpan ProbeTime = TimeSpan.FromSeconds(20);
    private readonly Engine _engine;
    private readonly ComponentFactory _components;
    private readonly string _plugin;
    private readonly ConnectionDefinition? _connection;
    private readonly string _account;
    private readonly SignInSlot? _signIn;
    private readonly StepContext _step;
    private readonly ConcurrentDictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);

    public BoundServices(Engine engine, ComponentFactory components, string plugin, ConnectionDefinition? connection, string account, SignInSlot? signIn, StepContext step)
    {
        (_engine, _components, _plugin, _connection, _account, _signIn, _step) = (engine, components, plugin, connection, account, signIn, step);
        Log = new Secrets.RedactingLogger(engine.Options.LoggerFactory.CreateLogger($"MediaBridge.Plugins.{plugin}"), engine.Redactor);
        Outputs = new Outputs((format, options, ct) => components.FormatAsync(format, options, step, ct), step.Rendered ?? step.Staging);
    }

    public override ILogger Log { get; }

    public override TimeProvider Clock => _engine.Options.TimeProvider;

    public override IDownloads Downloads => _engine.Http.Downloads(Binding("downloads", new ServicePolicy()), _step.Staging, _components.OriginOf, (item, address, ct) => _components.HomeOfAsync(item, address, _step, ct));

    public override IStaging Staging => _step.Staging;

    public override IOutputs Outputs { get; }

    public override ICache Cache => new PluginCache(_engine.Cache, Clock, _plugin, _connection?.Service ?? _plugin, _account, _engine.Options.Offline);

    public override IState State => new PluginStateStore(_engine.Database, $"{_plugin}\n{_account}", _engine.Redactor);

    public override ITools Tools => _engine.Tools;

    public override ITemplates Templates => _engine.Templates;

    public override INames Names => ReleaseNames;

    public override ITitles Titles => TitleRules;

    public override bool IsSignedIn => _connection is not null && _engine.Vault.Peek(_connection.Service, _connection.Name) is not null;

    public override void Report(long done, long? total = null, string? text = null) => _step.Progress(new WorkProgress(done, total, text));

    public override HttpClient Http(string service) => _clients.GetOrAdd(service, name => _engine.Http.Client(Binding(name)));

    public override HttpMessageHandler Handler(string service) => _engine.Http.Handler(Binding(service));

    public override IGate Gate(string service) => _engine.Http.Gate(Binding(service));

    public override IBrowser Browser(string connection) => new LocatedBrowser(ct => _components.BrowserAsync(connection, _step, ct));

    public override string PrivateFolder(string name) => PrivateFolders.Make(_engine.Options.DataFolder, _plugin, _connection?.Name, name);

    public override IFileStore Files(string location) => new LocatedStore(location, ct => _components.StoreAsync(location, _step, ct));

    public override IFileStore? FilesOf(MediaItem item) => _step.FilesOf(item);

    /// <summary>How requests to a service are sent for this component.</summary>
    internal ServiceBinding Binding(string service)
    {
        var declared = _engine.Catalog.FindService(service)
            ?? throw new PluginException(ErrorKind.Configuration, $"The plugin '{_plugin}' declares no service '{service}'.", "Add .Service(name) to its Describe.");
        return Binding(service, declared.Policy);
    }

    private ServiceBinding Binding(string service, ServicePolicy policy)
    {
        var own = _connection is not null && string.Equals(_connection.Service, service, StringComparison.Ordinal);
        return new ServiceBinding
        {
            PluginId = _plugin,
            Service = service,
            Policy = _step.IsProbe ? Probe(policy) : policy,
            IsUncached = _step.IsProbe,
            Address = own ? _connection!.Address : null,
            Account = own ? _account : "",
            CredentialKey = own ? _connection!.Name : null,
            SignIn = own && _signIn is not null ? _signIn : null,
            CredentialVault = own ? _engine.Vault : null,
            WritesRefused = _step.WritesRefused,
            RunId = _step.Run.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Somebody waits for the answer: a service that does not give it soon is away.</summary>
    private static ServicePolicy Probe(ServicePolicy policy) => policy with
    {
        Retries = 0,
        AttemptTimeout = policy.AttemptTimeout < ProbeTime ? policy.AttemptTimeout : ProbeTime,
        TotalTimeout = policy.TotalTimeout < ProbeTime ? policy.TotalTimeout : ProbeTime,
    };
}
