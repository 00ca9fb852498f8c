namespace MediaBridge.TestPlugins.NewtonsoftTwelve;

internal sealed record Options
{
    public string Word { get; init; } = "hello";
}
