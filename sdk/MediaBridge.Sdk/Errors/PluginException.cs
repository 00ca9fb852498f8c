namespace MediaBridge.Sdk;

/// <summary>The one exception that plugins throw on purpose; the engine acts on <see cref="PluginError.Kind"/>.</summary>
public sealed class PluginException : Exception
{
    /// <summary>Wraps an error.</summary>
    public PluginException(PluginError error, Exception? inner = null)
        : base(error.Message, inner) => Error = error;

    /// <summary>Makes an error of its main parts.</summary>
    public PluginException(ErrorKind kind, string message, string? hint = null, Exception? inner = null)
        : this(new PluginError { Kind = kind, Message = message, Hint = hint }, inner)
    {
    }

    /// <summary>The error.</summary>
    public PluginError Error { get; }
}
