using MediaBridge.Sdk.Tests.Kit.Printer;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>The printer with one flaw. Generic, so that only the runner runs it.</summary>
internal sealed class PrinterMutant<T>(string flaw) : PrinterFixture(flaw);
