using MediaBridge.Sdk.Tests.Kit.Catalog;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>The catalogue's matcher with one flaw. Generic, so that only the runner runs it.</summary>
internal sealed class CatalogMutant<T>(string flaw) : CatalogFixture(flaw);
