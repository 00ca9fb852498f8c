using System.Security.Cryptography;
using System.Text;

namespace MediaBridge.Core.Secrets;

/// <summary>What stands for a named secret in stored items: the same however often the secret is renewed, made of characters that no address, JSON, page or table escapes.</summary>
internal static class HiddenSecret
{
    /// <summary>Before the hash of the name.</summary>
    public const string Prefix = "hidden-secret-";

    /// <summary>Stands for the secret of that name.</summary>
    public static string Of(string name) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 6));

    /// <summary>The name under which a part of an account's credential is hidden.</summary>
    public static string OfCredential(string service, string account, string part) => $"credential\n{service}\n{account}\n{part}";
}
