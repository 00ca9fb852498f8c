using MediaBridge.Core.BuiltIn.Sinks;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.BuiltIn;

public sealed class OwnedByTargetTests
{
    private static readonly OwnedTarget[] Owned = [.. Enumerable.Range(0, 5).Select(i => new OwnedTarget { Target = $"t{i}", Tag = $"{i}" })];

    [Test]
    public void EachIsFoundByItsTarget()
    {
        var all = new OwnedByTarget(Owned);
        Assert.That(all, Is.EqualTo(Owned.ToDictionary(o => o.Target)));
        Assert.That((all.Count, all["t3"], all.ContainsKey("t3"), all.ContainsKey("T3"), all.TryGetValue("x", out _)), Is.EqualTo((5, Owned[3], true, false, false)));
        Assert.That(() => all["x"], Throws.TypeOf<KeyNotFoundException>());
    }

    [Test]
    public void SomeAreFoundAmongThemselves()
    {
        var some = new OwnedByTarget(Owned).Only([false, true, false, false, true]);
        Assert.That((string.Join(' ', some.Keys.Order(StringComparer.Ordinal)), string.Join(' ', some.Values.Select(o => o.Tag).Order(StringComparer.Ordinal)), some.TryGetValue("t0", out _), some["t4"]), Is.EqualTo(("t1 t4", "1 4", false, Owned[4])));
    }
}
