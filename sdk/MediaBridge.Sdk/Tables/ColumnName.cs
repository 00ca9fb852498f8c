using System.Globalization;
using System.Text;

namespace MediaBridge.Sdk;

/// <summary>Compares names of columns: <c>Your Rating</c>, <c>your_rating</c> and <c>YourRating</c> are one, and so are <c>Título</c> and <c>titulo</c>.</summary>
internal static class ColumnName
{
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        // A name of nothing but punctuation stays itself.
        return folded.Length > 0 ? folded.ToString() : name.Trim();
    }
}
