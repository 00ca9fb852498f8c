using MediaBridge.Core.Plugins;

namespace MediaBridge.Core.Tests.Architecture;

public sealed class CoreReferenceTests
{
    [Test]
    public void CoreKnowsTheSdkAndNoHostOrPlugin()
    {
        var own = typeof(PluginCatalog).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("MediaBridge", StringComparison.OrdinalIgnoreCase));
        Assert.That(own, Is.EqualTo(new[] { "MediaBridge.Sdk" }));
    }
}
