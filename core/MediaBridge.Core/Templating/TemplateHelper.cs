using MediaBridge.Sdk;

namespace MediaBridge.Core.Templating;

/// <summary>A helper that templates can call.</summary>
/// <param name="Least">Fewest arguments.</param>
/// <param name="Most">Most arguments.</param>
/// <param name="AllowsMissing">Whether an argument may be a name that the model does not have; it is null then.</param>
/// <param name="Run">Makes the value.</param>
internal sealed record TemplateHelper(int Least, int Most, bool AllowsMissing, Func<object?[], ITitles, object?> Run);
