using MediaBridge.Sdk.Testing;
using MediaBridge.Sdk.Tests.Kit.Stamp;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>Each check of processors notices the one thing it is about.</summary>
public sealed class ProcessorMutantTests
{
    private static readonly (string Check, string Flaw, string Says)[] Mutants =
    [
        ("It_does_something_with_the_items_of_the_fixture", "does nothing at all", "came out as they went in"),
        ("What_it_is_given_stays_as_it_was", "changes what it is given", "which went in, is another now"),
        ("What_it_does_not_know_stays", "forgets extras", "the extra 'kit-unknown.shelf', and has lost it"),
        ("What_it_does_not_know_stays", "forgets a facet", "had people, and has lost it"),
        ("What_it_does_not_know_stays", "writes an undeclared facet", "has other note now"),
        ("The_first_id_stays", "puts an id first", "came out with the first id stamp:seen"),
        ("Nothing_is_dropped_without_a_reason", "drops without a reason", "did not come out, and was not dropped with a reason"),
        ("Equal_items_become_equal_items", "counts", "Processed a second time"),
        ("No_culture_changes_what_it_makes", "uses the culture", "In the culture "),
        ("Processing_again_changes_nothing", "adds again", "is another when it is processed again"),
        ("Hostile_items_do_not_stop_it", "stops at what is empty", "A film needs a title."),
        ("Extras_it_adds_are_named_for_the_plugin", "extras without a name", "It adds the extra 'mark'"),
        ("Memory_stays_bounded_over_a_long_stream", "keeps items", "were still held at the end"),
        ("A_stream_keeps_its_order", "changes the order", "and came out after it"),
        ("Cancelling_ends_it_at_once", "ignores the token", "Cancelled before it began"),
        ("Items_may_be_processed_at_once", "keeps the item in a field", "processed while others were"),
        ("It_reads_from_declared_services_only", "posts without an intent", "POST /log"),
        ("A_service_that_fails_is_an_error_of_the_right_kind", "lets through what failed", "gave 401"),
        ("It_does_not_try_again_itself", "tries again", "was sent 2 times"),
        ("Secrets_stay_out_of_logs_items_and_errors", "logs the key", "'key' is in the log"),
        ("Secrets_stay_out_of_logs_items_and_errors", "leaks the key into an item", "'key' is in an item"),
    ];

    private static IEnumerable<TestCaseData> Cases => Mutants.Select(m => new TestCaseData(m.Check, m.Flaw, m.Says).SetArgDisplayNames(m.Check, m.Flaw));

    [TestCaseSource(nameof(Cases))]
    public Task ACheckFailsOnItsMutantAndPassesOnTheTwin(string check, string flaw, string says)
        => MutantAssert.ShowsAsync(() => new StampProcessorTests(), () => new StampMutant<int>(flaw), check, says);

    [Test]
    public void EveryCheckHasAMutant()
        => Assert.That(Mutants.Select(m => m.Check).Distinct(), Is.EquivalentTo(ContractRunner.ChecksOf(typeof(StampProcessorTests))));

    [Test]
    public Task AllChecksApplyToATwinThatCanDoEverything() => MutantAssert.AllApplyAsync(() => new StampProcessorTests(), 18);
}
