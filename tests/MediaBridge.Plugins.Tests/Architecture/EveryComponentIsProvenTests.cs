using System.Reflection;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Architecture;

/// <summary>The kit runs over every first-party plugin: each plugin and each component that is staged has its fixture here.</summary>
public sealed class EveryComponentIsProvenTests
{
    private static readonly IReadOnlyList<Type> Fixtures = [.. typeof(EveryComponentIsProvenTests).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false } && t.IsSubclassOf(typeof(Contract)))];

    [Test]
    public void EveryStagedPluginAndComponentHasAFixture()
    {
        var plugins = StagedManifest.All().ToList();
        Assert.That(plugins, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            foreach (var plugin in plugins)
            {
                Assert.That(Proven(ContractOf("Plugin", plugin.Entry)), Is.True, $"The plugin '{plugin.Id}' has no fixture: derive one from PluginContract<Plugin> in tests/MediaBridge.Plugins.Tests.");
                foreach (var component in plugin.Components)
                {
                    Assert.That(
                        Proven(ContractOf(component.Kind.ToString(), plugin.Entry), component.Info.Id),
                        Is.True,
                        $"The {component.Kind} '{component.Info.Id}' has no fixture: derive one from {component.Kind}Contract<Plugin> in tests/MediaBridge.Plugins.Tests and set ExpectedApplied.");
                }
            }
        }
    }

    [Test]
    public void EveryFixtureSaysHowManyChecksApply()
    {
        var silent = Fixtures.Where(f => f.GetProperty("ExpectedApplied", BindingFlags.Instance | BindingFlags.NonPublic)?.DeclaringType == typeof(Contract)).Select(f => f.Name);
        Assert.That(silent, Is.Empty, "Set ExpectedApplied, so that a check that stops applying is noticed.");
    }

    private static (string Contract, string Entry) ContractOf(string kind, string entry) => ($"{kind}Contract`1", entry);

    private static bool Proven((string Contract, string Entry) wanted, string? component = null) => Fixtures.Any(f =>
        Bases(f).Any(b => b.IsGenericType && b.GetGenericTypeDefinition().Name == wanted.Contract && b.GetGenericArguments()[0].FullName == wanted.Entry)
        && (component is null || ComponentOf(f) == component));

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            yield return at;
        }
    }

    private static string? ComponentOf(Type fixture)
        => fixture.GetProperty("Component", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(Activator.CreateInstance(fixture, nonPublic: true)) as string;
}
