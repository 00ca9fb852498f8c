using System.Globalization;

namespace MediaBridge.Core.Tests.Formats.Kit;

/// <summary>Runs work as if the machine were somewhere else.</summary>
internal static class Cultures
{
    public static readonly IReadOnlyList<string> Names = ["en-US", "tr-TR", "de-DE", "ar-SA", "fa-IR"];

    public static async Task<T> In<T>(string name, Func<Task<T>> work)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return await work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
