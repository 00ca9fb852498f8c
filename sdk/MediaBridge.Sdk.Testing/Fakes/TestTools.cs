using System.Collections.Concurrent;

namespace MediaBridge.Sdk.Testing;

/// <summary>Programs with scripted answers. A program that no test scripted is not installed.</summary>
public sealed class TestTools : ITools
{
    private readonly ConcurrentDictionary<string, Func<IReadOnlyList<string>, ToolResult>> _tools = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Tool, IReadOnlyList<string> Arguments)> _runs = new();

    /// <summary>What was run.</summary>
    public IReadOnlyList<(string Tool, IReadOnlyList<string> Arguments)> Runs => [.. _runs];

    /// <summary>A program answers its arguments so.</summary>
    public TestTools On(string tool, Func<IReadOnlyList<string>, ToolResult> run)
    {
        _tools[tool] = run;
        return this;
    }

    /// <summary>A program prints this and ends with an exit code.</summary>
    public TestTools On(string tool, string output, int exitCode = 0) => On(tool, _ => new ToolResult { ExitCode = exitCode, Output = output });

    /// <inheritdoc/>
    public bool Has(string tool) => _tools.ContainsKey(tool);

    /// <inheritdoc/>
    public Task<ToolResult> RunAsync(string tool, IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _runs.Enqueue((tool, [.. arguments]));
        return _tools.TryGetValue(tool, out var run)
            ? Task.FromResult(run(arguments))
            : throw new PluginException(ErrorKind.Configuration, $"The program '{tool}' is not installed.", $"Script it in the test: services.Tools.On(\"{tool}\", …).");
    }
}
