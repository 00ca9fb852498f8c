namespace MediaBridge.Core;

/// <summary>The rule for names of pipelines, connections, steps and variables.</summary>
internal static class Names
{
    public const string Rule = "Use letters, digits, '.', '-' and '_', beginning with a letter or digit; at most 100.";

    public static bool IsName(string text)
        => text.Length is > 0 and <= 100 && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>Whether it can be a scheme of ids, such as <c>tmdb.movie</c>.</summary>
    public static bool IsScheme(string text)
        => text.Length is > 0 and <= 100 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');
}
