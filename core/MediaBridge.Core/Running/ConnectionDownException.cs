using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Inside the error of a component that could not be made: its connection cannot be used in this run, which is no reason to stop what works on others.</summary>
internal sealed class ConnectionDownException(string connection, Exception inner) : Exception($"The connection {connection} cannot be used.", inner)
{
    public string Connection { get; } = connection;

    /// <summary>Whether an error is, or comes of, a connection that cannot be used.</summary>
    public static bool Is(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is ConnectionDownException)
            {
                return true;
            }
        }

        return false;
    }
}
