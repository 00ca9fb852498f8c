using System.Globalization;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Kit;

/// <summary>Slugs good enough for tests of formats: Latin letters without accents; anything else is its code points.</summary>
internal sealed class FakeTitles : ITitles
{
    public string Normalize(string title) => Slug(title);

    public double Similarity(string left, string right) => string.Equals(Slug(left), Slug(right), StringComparison.Ordinal) ? 1 : 0;

    public string Slug(string title, int? year = null)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (char.IsLetter(c))
            {
                slug.Append(CultureInfo.InvariantCulture, $"{(int)c:x}");
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        text = text.Length == 0 ? "x" : text;
        return year is { } y ? string.Create(CultureInfo.InvariantCulture, $"{text}-{y}") : text;
    }
}
