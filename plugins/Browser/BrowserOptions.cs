using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Browser;

/// <summary>Options of a connection to a browser.</summary>
internal sealed record BrowserOptions
{
    [Description("The program: Chromium, Chrome or Edge. Default: the first that is found in the usual places.")]
    public string? Executable { get; init; }

    [Description("The folder of the profile, where what a person signed in to stays signed in. Default: a folder of this connection's own below the data folder.")]
    public string? Profile { get; init; }

    [Description("Whether it works without a window. It shows one all the same when a person has to do something.")]
    public bool Headless { get; init; } = true;

    [Description("The language that sites are asked for.")]
    public string Language { get; init; } = "en-US";

    [Range(320, 7680)]
    [Description("Width of a page in pixels.")]
    public int Width { get; init; } = 1200;

    [Range(240, 4320)]
    [Description("Height of a page in pixels.")]
    public int Height { get; init; } = 900;

    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    [Description("How long a page may take to load, and an element to appear.")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    [Description("Whether a window is shown when a person has to do something, such as solving a CAPTCHA. Set it to false where nobody sits before the screen.")]
    public bool HandOver { get; init; } = true;

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    [Description("How long the person has for it.")]
    public TimeSpan HandOverTimeout { get; init; } = TimeSpan.FromMinutes(5);

    [Description("The X display that windows open on, such as :0. Default: that of the environment; scheduled runs have none.")]
    public string? Display { get; init; }

    [Description("What the browser says it is. Default: the truth.")]
    public string? UserAgent { get; init; }

    [Description("Further arguments of the program.")]
    public IReadOnlyList<string> Arguments { get; init; } = [];

    [Description("The folder that holds .playwright, the browser's driver. Default: it is looked for beside the plugin and in the package cache.")]
    public string? Driver { get; init; }
}
