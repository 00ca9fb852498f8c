namespace MediaBridge.Core.Matching;

/// <summary>Titles that many works have, so that title and year prove little: very short ones and common words of English and Spanish.</summary>
internal static class CommonTitles
{
    /// <summary>One word of so few letters is common.</summary>
    private const int ShortWord = 5;

    private const int ShortInOtherScripts = 2;

    private static readonly HashSet<string> Words = new(
        ("mother father sister brother daughter family friends stranger strangers alone lost hunger silence shadow shadows darkness midnight sunrise sunset morning winter summer autumn spring paradise"
        + " revenge vengeance justice freedom destiny obsession passion desire betrayal deception illusion memory memories secret secrets promise hostage victim killer hunter prisoner survivor survivors"
        + " escape return journey voyage island desert river mirror mirrors garden school village circus theatre wedding birthday vacation holiday christmas halloween monster monsters vampire zombie zombies"
        + " robots gravity eclipse inferno avalanche blackout contact signal signals fragile broken perfect happiness lucky runner dancer boxing wonder legend legends beyond inside outside together forever nowhere"
        + " madre padre hermano hermana familia amigos extrano silencio sombra sombras oscuridad medianoche amanecer invierno verano otono primavera paraiso venganza justicia libertad destino obsesion pasion deseo"
        + " traicion ilusion memoria memorias secreto secretos promesa asesino cazador prisionero regreso espejo espejos jardin escuela aniversario vacaciones navidad monstruo felicidad perfecto leyenda juntos siempre")
        .Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a title is such a one.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="letters">It folded, without blanks.</param>
    public static bool IsCommon(int words, string letters)
        => words <= 1 && (letters.All(char.IsAscii) ? letters.Length <= ShortWord || Words.Contains(letters) : letters.Length <= ShortInOtherScripts || (letters.Any(char.IsAsciiLetter) && letters.Length <= ShortWord));
}
