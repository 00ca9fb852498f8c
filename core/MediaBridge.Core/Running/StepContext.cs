using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>The step a component is made for.</summary>
internal sealed record StepContext
{
    /// <summary>The run.</summary>
    public required long Run { get; init; }

    /// <summary>Id of the step in the pipeline.</summary>
    public required string Step { get; init; }

    /// <summary>The local time that <c>${date:…}</c> in options stands for.</summary>
    public DateTimeOffset Date { get; init; }

    /// <summary>Where its bytes are staged, in the run's name.</summary>
    public required IStaging Staging { get; init; }

    /// <summary>Where files that formats make are staged: no longer needed when the run is settled.</summary>
    public IStaging? Rendered { get; init; }

    /// <summary>Whether writes are refused just now.</summary>
    public required Func<bool> WritesRefused { get; init; }

    /// <summary>The store that can open an item's files, if a source of the run can.</summary>
    public Func<MediaItem, IFileStore?> FilesOf { get; init; } = _ => null;

    /// <summary>Whether it only looks if a service answers: one attempt, soon given up, nothing from the cache.</summary>
    public bool IsProbe { get; init; }

    /// <summary>Where progress goes.</summary>
    public Action<WorkProgress> Progress { get; init; } = _ => { };
}
