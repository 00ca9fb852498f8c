using MediaBridge.Sdk.Tests.Kit.Rack;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>The rack plugin with one flaw. Generic, so that only the runner runs it.</summary>
internal sealed class RackMutant<T>(string flaw, Type? code = null) : RackFixture(flaw, code);
