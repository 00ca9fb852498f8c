using MediaBridge.Sdk.Tests.Kit.Depot;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>The depot's sink with one flaw. Generic, so that only the runner runs it.</summary>
internal sealed class DepotMutant<T>(string flaw) : DepotFixture(flaw);
