using MediaBridge.Sdk.Testing;
using MediaBridge.Sdk.Tests.Kit.Catalog;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>Each check of matchers notices the one thing it is about.</summary>
public sealed class MatcherMutantTests
{
    private static readonly (string Check, string Flaw, string Says)[] Mutants =
    [
        ("It_finds_what_title_and_year_tell", "finds the wrong one", "catalog:1 is expected"),
        ("It_finds_by_another_id", "finds by title only", "is expected first"),
        ("Nothing_is_found_for_nonsense", "finds anything", "which nobody knows, it proposed catalog:3"),
        ("No_more_is_proposed_than_is_asked_for", "ignores the limit", "Asked for 1 candidate, it proposed 2"),
        ("No_more_is_proposed_than_is_asked_for", "cuts before it orders", "catalog:1 was the first"),
        ("Only_ids_of_the_wanted_scheme_are_proposed", "ignores the scheme", "'kit-unknown', it proposed"),
        ("Ids_are_unique_and_of_its_schemes", "another scheme", "It proposed 'film:1'"),
        ("Ids_are_unique_and_of_its_schemes", "gives one twice", "2 times"),
        ("Scores_lie_between_0_and_1", "scores of 100", "has the confidence 90"),
        ("Candidates_can_be_scored_and_shown", "no title", "The candidate catalog:1 is ' (1963)'"),
        ("The_same_question_gets_the_same_answer", "counts", "Asked a second time"),
        ("No_culture_changes_the_answer", "uses the culture", "In the culture tr-TR"),
        ("Hostile_items_are_questions_like_others", "does not escape", "The address is wrong."),
        ("An_id_is_looked_up_to_its_item", "looks up another", "Looked up by catalog:1, 'Another"),
        ("An_unknown_id_is_null", "takes any scheme", "Looked up by kit-foreign:1"),
        ("Facets_that_are_asked_for_come", "gives the cheap facets only", "with the facet people"),
        ("A_look_up_speaks_the_wanted_language", "speaks one language", "in 'es'"),
        ("A_look_up_that_fails_is_not_an_unknown_id", "takes a failure for unknown", "gave 401, and null was returned"),
        ("A_refused_account_is_an_authentication_error", "swallows 401", "gave 401"),
        ("What_is_not_there_is_not_found", "stumbles over 404", "gave 404"),
        ("A_service_that_asks_to_wait_is_passed_on_with_its_wait", "forgets the wait", "90 seconds"),
        ("A_broken_service_is_a_transient_error", "swallows 500", "gave 500"),
        ("An_answer_that_breaks_off_is_an_error", "swallows half answers", "gave half an answer"),
        ("A_web_page_in_place_of_data_means_that_the_service_changed", "swallows web pages", "a web page in place of data"),
        ("It_does_not_try_again_itself", "tries again", "was sent 2 times"),
        ("Asking_changes_nothing", "posts without an intent", "is a request that writes"),
        ("Asking_changes_nothing", "remembers questions", "It keeps 'last' in the state"),
        ("It_talks_only_to_services_it_declares", "asks an undeclared service", "'elsewhere'"),
        ("Cancelling_ends_it_at_once", "ignores the token", "Cancelled before it began"),
        ("Questions_may_be_asked_at_once", "keeps the question in a field", "Asked while others were"),
        ("Secrets_stay_out_of_logs_candidates_and_errors", "logs the key", "'key' is in the log"),
        ("Secrets_stay_out_of_logs_candidates_and_errors", "leaks the key into a candidate", "'key' is in a candidate"),
    ];

    private static IEnumerable<TestCaseData> Cases => Mutants.Select(m => new TestCaseData(m.Check, m.Flaw, m.Says).SetArgDisplayNames(m.Check, m.Flaw));

    [TestCaseSource(nameof(Cases))]
    public Task ACheckFailsOnItsMutantAndPassesOnTheTwin(string check, string flaw, string says)
        => MutantAssert.ShowsAsync(() => new CatalogMatcherTests(), () => new CatalogMutant<int>(flaw), check, says);

    [Test]
    public void EveryCheckHasAMutant()
        => Assert.That(Mutants.Select(m => m.Check).Distinct(), Is.EquivalentTo(ContractRunner.ChecksOf(typeof(CatalogMatcherTests))));

    [Test]
    public Task AllChecksApplyToATwinThatCanDoEverything() => MutantAssert.AllApplyAsync(() => new CatalogMatcherTests(), 28);
}
