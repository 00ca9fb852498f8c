using System.Globalization;

namespace MediaBridge.Sdk.Testing;

/// <summary>Runs work as if the machine stood elsewhere.</summary>
internal static class Machines
{
    private static readonly SemaphoreSlim One = new(1);

    /// <summary>Cultures that write numbers, dates and letters each in another way.</summary>
    public static readonly IReadOnlyList<string> Cultures = ["tr-TR", "ar-SA", "de-DE"];

    /// <summary>Time zones far apart, one with half hours.</summary>
    public static readonly IReadOnlyList<string> Zones = ["Pacific/Kiritimati", "America/St_Johns", "Asia/Kolkata"];

    /// <summary>Does something in a culture.</summary>
    public static async Task<T> InCultureAsync<T>(string name, Func<Task<T>> act)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return await act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    /// <summary>Does something in a time zone, one at a time: the zone is that of the whole process. Where the system takes no TZ, it is done in the zone there is.</summary>
    public static async Task<T> InZoneAsync<T>(string zone, Func<Task<T>> act)
    {
        const string Variable = "TZ";
        await One.WaitAsync();
        var before = Environment.GetEnvironmentVariable(Variable);
        try
        {
            Environment.SetEnvironmentVariable(Variable, zone);
            TimeZoneInfo.ClearCachedData();
            return await act();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
            TimeZoneInfo.ClearCachedData();
            One.Release();
        }
    }
}
