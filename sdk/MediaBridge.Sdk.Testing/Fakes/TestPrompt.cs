using System.Collections.Concurrent;

namespace MediaBridge.Sdk.Testing;

/// <summary>A person who gives the answers that a test scripted, and nobody when they are used up.</summary>
public sealed class TestPrompt(params string[] answers) : IPrompt
{
    private readonly ConcurrentQueue<string> _answers = new(answers);
    private readonly ConcurrentQueue<(string Question, bool Secret)> _asked = new();
    private readonly ConcurrentQueue<(string Text, Uri? Address, string? Code)> _shown = new();

    /// <summary>What was asked, and whether the answer must not be shown.</summary>
    public IReadOnlyList<(string Question, bool Secret)> Asked => [.. _asked];

    /// <summary>What was shown.</summary>
    public IReadOnlyList<(string Text, Uri? Address, string? Code)> Shown => [.. _shown];

    /// <inheritdoc/>
    public Task<string> AskAsync(string question, bool secret, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _asked.Enqueue((question, secret));
        return _answers.TryDequeue(out var answer)
            ? Task.FromResult(answer)
            : throw new PluginException(ErrorKind.InteractionNeeded, $"Nobody is there to answer '{question}'.");
    }

    /// <inheritdoc/>
    public Task ShowAsync(string text, Uri? address, string? code, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _shown.Enqueue((text, address, code));
        return Task.CompletedTask;
    }
}
