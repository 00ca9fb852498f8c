namespace MediaBridge.Sdk;

/// <summary>Runs programs of the machine by name.</summary>
public interface ITools
{
    /// <summary>Whether a program can be found, on the path or by the <c>tools.NAME</c> setting.</summary>
    bool Has(string tool);

    /// <summary>Runs a program without a shell and waits; on time-out or cancellation its whole process tree is killed.</summary>
    /// <param name="tool">Its name, such as <c>ffprobe</c>.</param>
    /// <param name="arguments">Its arguments, passed as they are.</param>
    /// <param name="timeout">Time limit.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: there is no such program; the hint says how to get it.</exception>
    Task<ToolResult> RunAsync(string tool, IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken cancellationToken);
}
