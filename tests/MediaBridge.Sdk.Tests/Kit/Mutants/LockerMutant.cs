using MediaBridge.Sdk.Tests.Kit.Locker;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>The locker with one flaw. Generic, so that only the runner runs it.</summary>
internal sealed class LockerMutant<T>(string flaw) : LockerFixture(flaw);
