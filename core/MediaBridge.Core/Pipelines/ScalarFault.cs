namespace MediaBridge.Core.Pipelines;

/// <summary>What is wrong with a value, before its place is known.</summary>
/// <param name="Code">Of <see cref="ProblemCodes"/>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do.</param>
internal sealed record ScalarFault(string Code, string Message, string? Hint);
