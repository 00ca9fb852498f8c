using Microsoft.Extensions.Logging;

namespace MediaBridge.Sdk;

/// <summary>What the engine does for a plugin. Bound to the plugin, its step and its connection; safe from any thread.</summary>
public abstract class PluginServices
{
    /// <summary>Structured log of the run; secrets are masked.</summary>
    public abstract ILogger Log { get; }

    /// <summary>The clock; never ask the system's.</summary>
    public abstract TimeProvider Clock { get; }

    /// <summary>Downloads files: resumed, hashed while writing, paced by host.</summary>
    public abstract IDownloads Downloads { get; }

    /// <summary>Keeps bytes by their content.</summary>
    public abstract IStaging Staging { get; }

    /// <summary>Renders items with a named format.</summary>
    public abstract IOutputs Outputs { get; }

    /// <summary>Caches what was computed or fetched, per connection.</summary>
    public abstract ICache Cache { get; }

    /// <summary>Small lasting values of the plugin and account; never cursors, which belong to the engine.</summary>
    public abstract IState State { get; }

    /// <summary>Runs programs such as ffprobe by name.</summary>
    public abstract ITools Tools { get; }

    /// <summary>Renders templates that people write.</summary>
    public abstract ITemplates Templates { get; }

    /// <summary>Reads release and file names.</summary>
    public abstract INames Names { get; }

    /// <summary>Compares titles.</summary>
    public abstract ITitles Titles { get; }

    /// <summary>Tells people how far a long step is. Safe from any thread.</summary>
    /// <param name="done">Units done.</param>
    /// <param name="total">Units in all, if known.</param>
    /// <param name="text">What the units are or what is being done, in a few words.</param>
    public abstract void Report(long done, long? total = null, string? text = null);

    /// <summary>Whether a credential is stored for the connection: then <see cref="ISignIn.Authorize"/> puts it on every request that is not for everybody. False without a connection.</summary>
    public abstract bool IsSignedIn { get; }

    /// <summary>A client for a declared service: paced, retried, cached, authorized, logged without secrets. Do not dispose it; never make another.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: the plugin declares no such service.</exception>
    public abstract HttpClient Http(string service);

    /// <summary>The same chain as <see cref="Http"/> for a library that brings its own client.</summary>
    public abstract HttpMessageHandler Handler(string service);

    /// <summary>The same pace and refusal of writes, for traffic that is not HTTP through us, such as a browser.</summary>
    public abstract IGate Gate(string service);

    /// <summary>The browser of a connection of the service <c>browser</c>. It starts when a page is first opened.</summary>
    /// <param name="connection">The connection's name.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>, when a page is opened: there is no such connection, or it is none of a browser.</exception>
    public abstract IBrowser Browser(string connection);

    /// <summary>A folder on this machine that lasts, for programs that keep files of their own, such as a browser's profile. It belongs to the plugin and connection, is made when it is asked for, and only its owner may enter it.</summary>
    /// <param name="name">Which folder: lower case letters, digits and <c>-</c>.</param>
    /// <returns>Its whole path.</returns>
    public abstract string PrivateFolder(string name);

    /// <summary>Opens a store: a folder path, or <c>connection:path</c>.</summary>
    public abstract IFileStore Files(string location);

    /// <summary>The store of the source that an item was read from, if that source can open its files in this run; read-only.</summary>
    public abstract IFileStore? FilesOf(MediaItem item);
}
