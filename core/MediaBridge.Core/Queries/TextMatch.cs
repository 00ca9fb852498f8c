namespace MediaBridge.Core.Queries;

/// <summary>How words are looked for in a text.</summary>
internal enum TextMatch
{
    /// <summary>One behind the other, the last as the beginning of a word: <c>matr</c>.</summary>
    Prefix,

    /// <summary>One behind the other, whole: <c>"the matrix"</c>.</summary>
    Phrase,

    /// <summary>They are the whole text: <c>="the matrix"</c>.</summary>
    Exact,
}
