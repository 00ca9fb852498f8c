using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaBridge.Tests.Services;

/// <summary>Services of which a test sets only what it uses; the rest throws.</summary>
public sealed class FakePluginServices : PluginServices
{
    public override ILogger Log => LogOrNull ?? NullLogger.Instance;

    public ILogger? LogOrNull { get; init; }

    public override TimeProvider Clock => TimeProvider.System;

    public override IDownloads Downloads => DownloadsOrNull ?? throw NotSet(nameof(Downloads));

    public override IStaging Staging => StagingOrNull ?? throw NotSet(nameof(Staging));

    public override IOutputs Outputs => OutputsOrNull ?? throw NotSet(nameof(Outputs));

    public override ICache Cache => throw NotSet(nameof(Cache));

    public override IState State => KeptState;

    /// <summary>What <see cref="State"/> gives; one for several plugins or runs keeps what they stored.</summary>
    public IState KeptState { get; init; } = new MemoryState();

    public override ITools Tools => throw NotSet(nameof(Tools));

    public override ITemplates Templates => TemplatesOrNull ?? throw NotSet(nameof(Templates));

    public override INames Names => NamesOrNull ?? throw NotSet(nameof(Names));

    public override ITitles Titles => TitlesOrNull ?? throw NotSet(nameof(Titles));

    public IDownloads? DownloadsOrNull { get; init; }

    public IStaging? StagingOrNull { get; init; }

    public IOutputs? OutputsOrNull { get; init; }

    public ITemplates? TemplatesOrNull { get; init; }

    public INames? NamesOrNull { get; init; }

    public ITitles? TitlesOrNull { get; init; }

    public Func<string, IFileStore>? FilesOrNull { get; init; }

    public Func<MediaItem, IFileStore?> FilesOfItem { get; init; } = _ => null;

    public override bool IsSignedIn => false;

    public override void Report(long done, long? total = null, string? text = null)
    {
    }

    public override HttpClient Http(string service) => throw NotSet(nameof(Http));

    public override HttpMessageHandler Handler(string service) => throw NotSet(nameof(Handler));

    public override IGate Gate(string service) => throw NotSet(nameof(Gate));

    public override IBrowser Browser(string connection) => throw NotSet(nameof(Browser));

    public override string PrivateFolder(string name) => throw NotSet(nameof(PrivateFolder));

    public override IFileStore Files(string location) => (FilesOrNull ?? throw NotSet(nameof(Files)))(location);

    public override IFileStore? FilesOf(MediaItem item) => FilesOfItem(item);

    private static NotSupportedException NotSet(string name) => new($"The test did not set {name}.");
}
