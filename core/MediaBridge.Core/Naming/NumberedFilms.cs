using System.Text.RegularExpressions;

namespace MediaBridge.Core.Naming;

/// <summary>Films of a list, each with its number in front: <c>01 - The Title (1999)</c>, <c>12. The Title [2005]</c>.</summary>
internal static partial class NumberedFilms
{
    /// <summary>Where the title begins; 0 if the name is none of a numbered film.</summary>
    public static int TitleStart(string text)
    {
        var at = text.AsSpan().IndexOfAnyExcept(' ');
        return at >= 0 && char.IsAsciiDigit(text[at]) && Form().Match(text) is { Success: true } match ? match.Groups["t"].Index : 0;
    }

    /// <summary>A number of three digits without a zero may be the title's: "300 - The Title (2014)".</summary>
    [GeneratedRegex(@"^ *(?:0[0-9]{0,2}|[1-9][0-9]?)(?:[ ._]+-[ ._]+|\.[ ]+)(?<t>[^0-9 ._([-][^(\[]*?[ ._]*[(\[](?:19|20)[0-9]{2}[)\]](?=[ ._]*(?:$|[([]|[0-9]{3,4}[ip]|[a-z])))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
