using MediaBridge.Sdk.Tests.Kit.Shelf;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>The shelf's source with one flaw. Generic, so that only the runner runs it.</summary>
internal sealed class ShelfMutant<T>(string flaw) : ShelfFixture(flaw);
