using MediaBridge.Sdk.Testing;
using MediaBridge.Sdk.Tests.Kit.Depot;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>Each check of sinks notices the one thing it is about.</summary>
public sealed class SinkMutantTests
{
    private static readonly (string Check, string Flaw, string Says)[] Mutants =
    [
        ("Planning_writes_nothing", "writes files while planning", "1 files were written or deleted while planning"),
        ("Planning_writes_nothing", "posts while planning", "tried to write while a plan was made"),
        ("Planning_twice_gives_the_same_plan", "plans by chance", "second plan of the same world differs at change 1"),
        ("Targets_are_unique_in_a_plan", "one target for an item", "changes of one plan have the target 'imdb:tt1'"),
        ("Targets_are_the_same_in_every_plan", "a target for what is done", "has the target 'Unchanged:"),
        ("A_plan_outlives_its_process", "remembers the plan", "that another process applied left another state"),
        ("Every_change_can_be_settled_after_an_interruption", "no desire", "has neither Do nor Content"),
        ("Cancelling_ends_planning", "ignores the cancellation", "planning went on to its end"),
        ("Planning_again_after_applying_finds_nothing_to_do", "never content", "is to be changed again"),
        ("Each_change_gets_one_result", "forgets a result", "was pulled and got no result"),
        ("Each_change_gets_one_result", "gives another's result", "gave a result for 'another'"),
        ("It_pulls_no_more_than_one_call_takes", "pulls all first", "were pulled before the first of them had its result"),
        ("Cancelling_stops_it_before_the_next_change", "ignores the cancellation", "Cancelled after the first result"),
        ("What_reads_do_not_show_yet_is_not_written_again", "no SettleAfter", "no change says how long that takes"),
        ("What_reads_do_not_show_yet_is_not_written_again", "no SettleAfter of uploads", "wrote 'upload:imdb:tt4' again"),
        ("What_else_a_write_changes_is_declared", "no effects", "'watches:imdb:tt1' also changed lists of Film 1"),
        ("Killed_before_any_commit_it_ends_the_same", "no SettleAfter", "Killed before commit"),
        ("Killed_before_any_commit_it_ends_the_same", "does not look what is there", "failed though nothing was wrong"),
        ("Killed_twice_it_ends_the_same", "no SettleAfter", "and again before commit"),
        ("A_lost_result_costs_nothing", "no SettleAfter", "lost, the run left another state"),
        ("A_lost_result_costs_nothing", "does not look what is there", "failed though nothing was wrong"),
        ("Undo_restores_what_was_there", "no inverse", "Undone, the target is not as it was"),
        ("Undo_restores_what_was_there", "no effects", "+ "),
        ("Undo_restores_what_was_there", "overwritten is the new", "a card of somebody else"),
        ("Undo_killed_before_any_commit_restores_the_same", "cannot delete twice", "failed though nothing was wrong"),
        ("Undo_keeps_what_somebody_changed_since", "ignores the precondition", "and the undo took that back"),
        ("Add_leaves_what_else_is_there", "takes add for set", "(DesiredOp.Add) took away"),
        ("Set_means_exactly_this", "takes set for add", "With DesiredOp.Set, watches of Film 1"),
        ("A_facet_that_is_null_says_nothing", "takes null for empty", "A desire that speaks only of ratings of Film 1"),
        ("An_empty_facet_says_that_there_is_none", "takes empty for null", "was to have no watches"),
        ("Nothing_rests_on_an_incomplete_read", "believes an incomplete read", "The account was read in part, nothing was seen"),
        ("Nothing_rests_on_an_incomplete_read", "skips without a desire", "has no Do"),
        ("Facets_it_does_not_write_are_left_alone", "writes what it does not declare", "writes tags"),
        ("Facets_it_does_not_write_are_left_alone", "ignores what the account can do", "writes ratings"),
        ("A_full_account_gets_nothing_new", "ignores what the account can do", "takes no more"),
        ("A_full_account_gets_nothing_new", "skips without a word", "does not say why"),
        ("Ratings_are_written_on_the_scale_of_the_account", "ignores the scale", "A rating of 73 of 100 is written"),
        ("Plays_that_cannot_be_dated_are_counted", "ignores what the account can do", "cannot date plays"),
        ("Removals_need_a_mirror_and_a_complete_read", "removes without a mirror", "PlanRequest.Mirror is false, and the plan makes"),
        ("Removals_need_a_mirror_and_a_complete_read", "never removes", "the plan removes nothing of it"),
        ("What_stands_there_comes_with_Unchanged", "no Found", "Found is empty"),
        ("A_question_holds_its_own_change_alone", "asks without a choice", "a choice beside \"skip\""),
        ("A_question_holds_its_own_change_alone", "stops at a question", "is planned when nothing is asked"),
        ("What_it_overwrites_is_staged", "no overwritten", "Overwritten is not set"),
        ("What_it_overwrites_is_staged", "overwritten is the new", "names other bytes"),
        ("What_changed_since_the_plan_is_left_alone", "ignores the precondition", "after the plan, and it was overwritten"),
        ("What_changed_since_the_plan_is_left_alone", "loses the kind", "and the result is"),
        ("What_is_as_wanted_already_is_AlreadyThere", "does not look what is there", "already held the wanted bytes"),
        ("Only_what_this_step_wrote_is_removed", "removes files of others", "the plan deletes 'mine.txt'"),
        ("Only_what_this_step_wrote_is_removed", "removes edited files", "without a question"),
        ("When_nothing_changed_it_still_looks_whether_its_files_stand", "trusts that nothing changed", "was deleted by hand"),
        ("One_failure_does_not_stop_the_rest", "throws", "applying threw PluginException"),
        ("One_failure_does_not_stop_the_rest", "gives up after a failure", "ended as nothing"),
        ("Errors_keep_their_kind", "loses the kind", "Unexpected"),
        ("Errors_keep_their_kind", "forgets the wait", "asked to wait 90 seconds"),
        ("A_write_without_an_answer_is_in_doubt", "in doubt is a failure", "its answer did not come; the result is Failed"),
        ("It_does_not_try_again_itself", "tries again", "was tried 2 times"),
        ("It_talks_only_to_services_it_declares", "asks an undeclared service", "'elsewhere'"),
        ("Secrets_stay_out_of_plans_results_and_logs", "logs the key", "'key' is in the log"),
        ("Secrets_stay_out_of_plans_results_and_logs", "writes the key into the plan", "'key' is in the plan"),
        ("No_culture_changes_what_is_written", "uses the culture", "In the culture tr-TR the plan differs"),
        ("The_time_comes_from_the_services", "asks the system's clock", "the real date"),
    ];

    private static IEnumerable<TestCaseData> Cases => Mutants.Select(m => new TestCaseData(m.Check, m.Flaw, m.Says).SetArgDisplayNames(m.Check, m.Flaw));

    [TestCaseSource(nameof(Cases))]
    public Task ACheckFailsOnItsMutantAndPassesOnTheTwin(string check, string flaw, string says)
        => MutantAssert.ShowsAsync(() => new DepotSinkTests(), () => new DepotMutant<int>(flaw), check, says);

    [Test]
    public async Task EffectsThatOnlyTheAnswerTellsAreAsGood(
        [Values("What_else_a_write_changes_is_declared", "Undo_restores_what_was_there", "A_lost_result_costs_nothing", "Killed_before_any_commit_it_ends_the_same")] string check)
    {
        var result = await ContractRunner.RunAsync(() => new DepotMutant<int>("effects in the result"), check);
        Assert.That(result.Outcome, Is.EqualTo(CheckOutcome.Passed), result.Message);
    }

    [Test]
    public void EveryCheckHasAMutant()
        => Assert.That(Mutants.Select(m => m.Check).Distinct(), Is.EquivalentTo(ContractRunner.ChecksOf(typeof(DepotSinkTests))));

    [Test]
    public Task AllChecksApplyToASinkThatDoesEverything() => MutantAssert.AllApplyAsync(() => new DepotSinkTests(), 44);
}
