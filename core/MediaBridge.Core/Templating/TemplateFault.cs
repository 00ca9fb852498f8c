namespace MediaBridge.Core.Templating;

/// <summary>Something wrong in a template, found while it renders; the caller adds the template's name.</summary>
internal sealed class TemplateFault(int line, string message, string? hint = null) : Exception(message)
{
    /// <summary>Line from 1; 0 when unknown.</summary>
    public int Line { get; } = line;

    /// <summary>What to do.</summary>
    public string? Hint { get; } = hint;
}
