using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MediaBridge.Core.Secrets;

/// <summary>The ways in which a secret can stand in a text: as it is, escaped for addresses, JSON or HTML, in base64, in hexadecimal.</summary>
internal static class SecretForms
{
    /// <summary>Secrets shorter than this are not masked: they would mask half of every text.</summary>
    public const int ShortestSecret = 4;

    /// <summary>A slice of base64 shorter than this says too little to be searched for.</summary>
    private const int ShortestSlice = 8;

    /// <summary>Every form.</summary>
    public static IEnumerable<string> Of(string secret) => [.. Texts(secret), .. Encoded(secret)];

    /// <summary>The forms in which it is written out: as it is, and escaped.</summary>
    public static IEnumerable<string> Texts(string secret)
    {
        yield return secret;

        var percent = Uri.EscapeDataString(secret);
        yield return percent;
        yield return LowerPercents(percent);
        var form = WebUtility.UrlEncode(secret);
        yield return form;
        yield return LowerPercents(form);
        yield return percent.Replace("%20", "+", StringComparison.Ordinal);

        yield return JsonEncodedText.Encode(secret).Value;
        yield return JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
        yield return WebUtility.HtmlEncode(secret);
    }

    /// <summary>The forms in which its bytes are encoded.</summary>
    public static IEnumerable<string> Encoded(string secret)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Latin1 })
        {
            var bytes = encoding.GetBytes(secret);
            yield return Convert.ToHexStringLower(bytes);
            yield return Convert.ToHexString(bytes);
            foreach (var slice in Base64Slices(bytes))
            {
                yield return slice;
                yield return slice.Replace('+', '-').Replace('/', '_');
            }
        }
    }

    /// <summary>The base64 of the secret inside a longer text, such as <c>user:password</c>: one form for each of the three alignments, less the characters that its neighbours share.</summary>
    private static IEnumerable<string> Base64Slices(byte[] bytes)
    {
        var whole = Convert.ToBase64String(bytes);
        yield return whole;
        for (var before = 0; before < 3; before++)
        {
            var padded = new byte[before + bytes.Length];
            bytes.CopyTo(padded, before);
            var text = Convert.ToBase64String(padded).TrimEnd('=');
            var first = before == 0 ? 0 : before + 1;
            var last = padded.Length % 3 == 0 ? text.Length : text.Length - 1;
            if (last - first >= ShortestSlice)
            {
                yield return text[first..last];
            }
        }
    }

    private static string LowerPercents(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text);
        for (var i = 0; i + 2 < result.Length; i++)
        {
            if (result[i] == '%')
            {
                result[i + 1] = char.ToLowerInvariant(result[i + 1]);
                result[i + 2] = char.ToLowerInvariant(result[i + 2]);
            }
        }

        return result.ToString();
    }
}
