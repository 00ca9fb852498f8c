namespace MediaBridge.Core.Queries;

/// <summary>What is wrong with a query, and where.</summary>
/// <param name="Offset">Characters before it.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do.</param>
internal sealed record QueryProblem(int Offset, string Message, string? Hint);
