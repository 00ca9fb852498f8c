namespace MediaBridge.Sdk;

/// <summary>Compares and shortens titles.</summary>
public interface ITitles
{
    /// <summary>Folds case, accents, punctuation, articles and numerals away, so that equal titles are equal texts.</summary>
    string Normalize(string title);

    /// <summary>How alike two titles are: 0 not at all, 1 equal after folding.</summary>
    double Similarity(string left, string right);

    /// <summary>A name for addresses: <c>a-z</c>, <c>0-9</c> and <c>-</c>, never empty; other scripts are transliterated or become a stable hash.</summary>
    string Slug(string title, int? year = null);
}
