namespace MediaBridge.Core.Secrets;

/// <summary>A way in which a known secret can stand in a text.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="Hidden">What stands for it in stored items.</param>
/// <param name="Anywhere">Whether it surely is the secret wherever it stands, and no ordinary word.</param>
internal readonly record struct SecretForm(string Text, string Hidden, bool Anywhere)
{
    private const int Long = 12;
    private const int Mixed = 8;

    /// <summary>The forms of a secret that are long enough to search for.</summary>
    public static IEnumerable<SecretForm> Of(string secret, string? name)
    {
        var anywhere = name is not null && (secret.Length >= Long || (secret.Length >= Mixed && secret.Any(char.IsAsciiDigit) && secret.Any(char.IsLetter)));
        var hidden = name is null ? Redactor.Mask : HiddenSecret.Of(name);
        return SecretForms.Texts(secret).Select(t => new SecretForm(t, hidden, anywhere))
            .Concat(SecretForms.Encoded(secret).Select(t => new SecretForm(t, Redactor.Mask, anywhere)))
            .Where(f => f.Text.Length >= SecretForms.ShortestSecret);
    }
}
