using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MediaBridge.Sdk.Testing;

/// <summary>Compares titles simply: case, accents and punctuation do not count. The engine's rules know more; these are predictable.</summary>
public sealed class SimpleTitles : ITitles
{
    /// <inheritdoc/>
    public string Normalize(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var text = new StringBuilder(title.Length);
        foreach (var rune in Valid(title).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                text.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().Trim();
    }

    /// <inheritdoc/>
    public double Similarity(string left, string right)
    {
        var (a, b) = (Pairs(Normalize(left)), Pairs(Normalize(right)));
        if (a.Count == 0 || b.Count == 0)
        {
            return string.Equals(Normalize(left), Normalize(right), StringComparison.Ordinal) ? 1 : 0;
        }

        var common = a.Count(b.Remove);
        return 2.0 * common / (a.Count + b.Count + common);
    }

    /// <inheritdoc/>
    public string Slug(string title, int? year = null)
    {
        var words = new string([.. Normalize(title).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        var slug = words.Any(c => c != '-') ? string.Join('-', words.Split('-', StringSplitOptions.RemoveEmptyEntries)) : Hash(title);
        return year is { } y ? string.Create(CultureInfo.InvariantCulture, $"{slug}-{y}") : slug;
    }

    /// <summary>Without lone surrogates and noncharacters, which cannot be normalized.</summary>
    private static string Valid(string text)
        => string.Concat(text.EnumerateRunes().Where(r => (r.Value & 0xFFFE) != 0xFFFE && (r.Value is < 0xFDD0 or > 0xFDEF)).Select(r => r.ToString()));

    private static string Hash(string title) => "t" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title)))[..10];

    private static List<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];
}
