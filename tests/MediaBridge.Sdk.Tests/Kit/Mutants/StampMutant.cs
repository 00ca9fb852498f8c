using MediaBridge.Sdk.Tests.Kit.Stamp;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>The stamp with one flaw. Generic, so that only the runner runs it.</summary>
internal sealed class StampMutant<T>(string flaw) : StampFixture(flaw);
