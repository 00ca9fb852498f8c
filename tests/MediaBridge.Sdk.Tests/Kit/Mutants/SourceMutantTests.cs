using MediaBridge.Sdk.Testing;
using MediaBridge.Sdk.Tests.Kit.Shelf;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>Each check of sources notices the one thing it is about.</summary>
public sealed class SourceMutantTests
{
    private static readonly (string Check, string Flaw, string Says)[] Mutants =
    [
        ("Reading_everything_ends_complete", "never ends", "no end among them"),
        ("Nothing_comes_after_the_end", "goes on after the end", "1 elements follow it"),
        ("A_capped_listing_is_not_complete", "believes a capped list", "ended complete after"),
        ("It_reads_no_further_than_it_is_asked", "reads all first", "before the first element"),
        ("Cancelling_ends_it_at_once", "swallows the cancellation", "Cancelled before the read began"),
        ("Resuming_from_every_checkpoint_gives_the_rest", "checkpoint one too far", "rows are missing"),
        ("Cut_before_every_element_and_cut_again_it_gives_the_same", "remembers what it gave", "rows are missing"),
        ("It_says_where_the_next_run_starts_if_it_is_declared_incremental", "not declared incremental", "is not declared Incremental"),
        ("An_unchanged_world_gives_nothing_new", "ignores the cursor", "with nothing changed"),
        ("An_incremental_read_gives_what_changed", "forgets what is gone", "shelf:2 changed and did not come"),
        ("What_changes_during_an_interruption_is_not_lost", "next run from the end", "came in none of these reads"),
        ("Since_is_honoured", "ignores since", "rows came"),
        ("It_reads_only_facets_it_declares", "reads more than it declares", "has tags"),
        ("What_it_does_not_know_is_null_and_not_empty", "says empty for unknown", "has no tags"),
        ("Every_facet_it_declares_is_read", "declares too much", "reads people"),
        ("It_reads_only_kinds_it_declares", "another kind", "is a series"),
        ("Every_item_has_an_id_of_its_own_that_stays", "no ids", "has no id"),
        ("Every_item_has_an_id_of_its_own_that_stays", "ids by chance", "has another id"),
        ("Rows_of_one_id_can_be_joined", "one id for different things", "their Title is"),
        ("By_is_left_to_the_engine", "stamps By", "By set in ratings"),
        ("Extras_are_named_for_the_plugin", "extras without a name", "the extra 'shelf'"),
        ("The_same_world_gives_the_same_elements", "differs from read to read", "second read of the same world"),
        ("No_culture_changes_what_is_read", "uses the culture", "culture tr-TR"),
        ("A_refused_account_is_an_authentication_error", "swallows 401", "gave 401"),
        ("A_list_that_is_not_there_is_not_found", "swallows 404", "gave 404"),
        ("A_service_that_asks_to_wait_is_passed_on_with_its_wait", "forgets the wait", "90 seconds"),
        ("A_broken_service_is_a_transient_error", "swallows 500", "gave 500"),
        ("An_answer_that_breaks_off_is_not_the_end", "swallows half answers", "gave half an answer"),
        ("A_web_page_in_place_of_data_means_that_the_service_changed", "swallows web pages", "a web page in place of data"),
        ("It_does_not_try_again_itself", "tries again", "was sent 2 times"),
        ("It_talks_only_to_services_it_declares", "asks an undeclared service", "'elsewhere'"),
        ("Its_requests_only_read", "posts without an intent", "POST /api/search"),
        ("Secrets_stay_out_of_logs_items_and_errors", "logs the key", "'key' is in the log"),
        ("Secrets_stay_out_of_logs_items_and_errors", "leaks the key into an item", "'key' is in an element"),
        ("The_time_comes_from_the_services", "asks the system's clock", "the real date"),
        ("What_was_read_can_be_looked_up", "looks up another", "Looked up by shelf:1"),
        ("The_files_of_its_items_open_and_no_others", "opens what lies outside", "a path out of its root, opens"),
        ("A_watch_stands_at_once_and_ends_when_it_is_cancelled", "tells a change at the start", "did not begin with an empty element"),
        ("A_watch_tells_a_change", "watches once", "the watch ended"),
    ];

    private static IEnumerable<TestCaseData> Cases => Mutants.Select(m => new TestCaseData(m.Check, m.Flaw, m.Says).SetArgDisplayNames(m.Check, m.Flaw));

    [TestCaseSource(nameof(Cases))]
    public Task ACheckFailsOnItsMutantAndPassesOnTheTwin(string check, string flaw, string says)
        => MutantAssert.ShowsAsync(() => new ShelfSourceTests(), () => new ShelfMutant<int>(flaw), check, says);

    [Test]
    public void EveryCheckHasAMutant()
        => Assert.That(Mutants.Select(m => m.Check).Distinct(), Is.EquivalentTo(ContractRunner.ChecksOf(typeof(ShelfSourceTests))));

    [Test]
    public Task AllChecksApplyToASourceThatCanDoEverything() => MutantAssert.AllApplyAsync(() => new ShelfSourceTests(), 37);
}
