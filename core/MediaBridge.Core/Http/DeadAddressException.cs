using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>An address that gives the file no more; its origin may know a newer one.</summary>
internal sealed class DeadAddressException(Uri address, string what, ErrorKind kind) : Exception(what)
{
    /// <summary>The error when no newer address is known.</summary>
    public PluginException ToError(Redactor redactor, string end) =>
        new(kind, $"{redactor.Redact(new Uri(address.GetLeftPart(UriPartial.Path)))} {Message}, {end}.");
}
