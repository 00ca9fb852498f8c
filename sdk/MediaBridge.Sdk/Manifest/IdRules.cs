namespace MediaBridge.Sdk;

/// <summary>What must hold of ids that a plugin describes.</summary>
internal static class IdRules
{
    private const int MostDigits = 20;
    private const string Hole = "{id}";

    public static IEnumerable<string> Check(PluginBuilder plugin)
    {
        foreach (var id in plugin.IdForms)
        {
            var name = $"Ids of '{id.Scheme}'";
            if (!ExternalId.TryParse($"{id.Scheme}:x", out _))
            {
                yield return $"{name}: use lower case letters, digits, '.', '-' and '_' for the scheme.";
            }

            if (string.IsNullOrWhiteSpace(id.Name))
            {
                yield return $"{name} need the name of their service for people.";
            }

            if (id.Digits is < 0 or > MostDigits || (id.Digits == 0 && id.Prefix.Length > 0))
            {
                yield return $"{name}: Digits is 1 to {MostDigits}, or 0 for a slug, which has no prefix.";
            }

            if (!id.Prefix.All(char.IsAsciiLetterLower))
            {
                yield return $"{name}: the prefix is lower case letters, such as tt.";
            }

            foreach (var page in id.Pages.Where(p => !IsPage(p)))
            {
                yield return $"{name}: the page '{page}' is not host/path with one {Hole}, such as imdb.com/title/{Hole}; leave https:// and www. out.";
            }
        }
    }

    private static bool IsPage(string page)
    {
        var slash = page.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && page.IndexOf(Hole, StringComparison.Ordinal) > slash
            && page.IndexOf(Hole, StringComparison.Ordinal) == page.LastIndexOf(Hole, StringComparison.Ordinal)
            && page[..slash] is var host && host.Contains('.', StringComparison.Ordinal)
            && host.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-')
            && !host.StartsWith("www.", StringComparison.Ordinal)
            && !page.Any(c => char.IsWhiteSpace(c) || c is '?' or '#');
    }
}
