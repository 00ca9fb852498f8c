using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>How much each contract proves. That each check has a mutant is asserted beside the mutants of each contract.</summary>
public sealed class CheckCountTests
{
    private static readonly (Type Contract, int AtLeast, Type Mutants)[] Contracts =
    [
        (typeof(PluginContract<>), 8, typeof(PluginMutantTests)),
        (typeof(SourceContract<>), 14, typeof(SourceMutantTests)),
        (typeof(MatcherContract<>), 10, typeof(MatcherMutantTests)),
        (typeof(ProcessorContract<>), 8, typeof(ProcessorMutantTests)),
        (typeof(SinkContract<>), 18, typeof(SinkMutantTests)),
        (typeof(FormatContract<>), 10, typeof(FormatMutantTests)),
        (typeof(StoreContract<>), 8, typeof(StoreMutantTests)),
    ];

    [Test]
    public void EachContractHasItsChecks()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (contract, atLeast, mutants) in Contracts)
            {
                Assert.That(ContractRunner.ChecksOf(contract), Has.Count.GreaterThanOrEqualTo(atLeast), contract.Name);
                Assert.That(mutants.GetMethod("EveryCheckHasAMutant"), Is.Not.Null, $"{mutants.Name} says for each check of {contract.Name} which mutant it notices.");
            }
        }
    }

    [Test]
    public void EachContractOfTheKitIsCounted()
    {
        var all = typeof(Contract).Assembly.GetExportedTypes().Where(t => t.IsGenericType && t.IsSubclassOf(typeof(Contract)) && t != typeof(ComponentContract<>));
        Assert.That(all, Is.EquivalentTo(Contracts.Select(c => c.Contract)));
    }
}
