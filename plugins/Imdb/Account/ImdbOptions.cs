using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Account;

/// <summary>Options of a connection to an account.</summary>
internal sealed record ImdbOptions
{
    [Description("How the account is reached: http (with a cookie; fast), or browser (in the pages of the site).")]
    public Access Access { get; init; } = Access.Http;

    [RegularExpression("^ur[0-9]+$")]
    [Description("The account's id, such as ur12345678. With it, a session of another account is an error before anything is written.")]
    public string? User { get; init; }

    [Description("The name of a connection of the service browser: signing in happens there, and its session is used.")]
    public string? Browser { get; init; }

    [Description("The cookie of a session: the value of at-main, or the whole header Cookie. It lasts about a year.")]
    public Secret? Cookie { get; init; }

    [Description("E-mail address or name to sign in with, typed into the browser. Without it a person signs in.")]
    public Secret? Username { get; init; }

    [Description("Password to sign in with, typed into the browser.")]
    public Secret? Password { get; init; }

    [Description("Key of the second factor (the text behind its QR code, or the otpauth address): codes are made of it when they are asked for.")]
    public Secret? Totp { get; init; }

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    [Description("How long the person at the terminal has for the code of a second factor.")]
    public TimeSpan CodeTimeout { get; init; } = TimeSpan.FromMinutes(5);

    [Description("The address of IMDb's GraphQL interface.")]
    public Uri Graphql { get; init; } = new("https://api.graphql.imdb.com/");

    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    [Description("How long a page of IMDb may take to show a part, in the browser.")]
    public TimeSpan PageTimeout { get; init; } = TimeSpan.FromSeconds(30);

    [Range(typeof(TimeSpan), "00:00:10", "02:00:00")]
    [Description("How long IMDb may take to prepare a file of the account, which reading by browser waits for.")]
    public TimeSpan ExportTimeout { get; init; } = TimeSpan.FromMinutes(20);
}
