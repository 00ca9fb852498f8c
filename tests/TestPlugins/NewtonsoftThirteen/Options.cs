namespace MediaBridge.TestPlugins.NewtonsoftThirteen;

internal sealed record Options
{
    public string Word { get; init; } = "hello";
}
