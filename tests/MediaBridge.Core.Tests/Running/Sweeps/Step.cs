using MediaBridge.Core.Running;

namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>One thing a person does with the program; done again when the process died in it.</summary>
internal sealed record Step(string Name, Func<World, Task<RunReport>> Do)
{
    /// <summary>What happens at the service before; once.</summary>
    public Action<World>? Prepare { get; init; }
}
