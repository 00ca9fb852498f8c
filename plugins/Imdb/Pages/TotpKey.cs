using System.Web;
using MediaBridge.Sdk;
using OtpNet;

namespace MediaBridge.Plugins.Imdb.Pages;

/// <summary>The key of a second factor, as sites show it: in base 32 with blanks, or as an otpauth address.</summary>
internal static class TotpKey
{
    /// <summary>The code at a moment.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: it is no key.</exception>
    public static string CodeOf(Secret key, DateTimeOffset now)
    {
        var text = key.Reveal().Trim();
        if (text.StartsWith("otpauth://", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            text = HttpUtility.ParseQueryString(address.Query)["secret"] ?? "";
        }

        try
        {
            var bytes = Base32Encoding.ToBytes(text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant());
            return bytes.Length > 0 ? new Totp(bytes).ComputeTotp(now.UtcDateTime) : throw NoKey();
        }
        catch (ArgumentException)
        {
            throw NoKey(); // its message would hold the key
        }
    }

    private static PluginException NoKey() => new(
        ErrorKind.Configuration, "The secret totp is no key of a second factor.", "Store the text that the site shows beside the QR code (letters and digits 2 to 7), or the whole otpauth address.");
}
