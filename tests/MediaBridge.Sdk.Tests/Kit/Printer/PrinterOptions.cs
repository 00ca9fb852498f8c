namespace MediaBridge.Sdk.Tests.Kit.Printer;

/// <summary>Options of the format: it has none.</summary>
internal sealed record PrinterOptions;
