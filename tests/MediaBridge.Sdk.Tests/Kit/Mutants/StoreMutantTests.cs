using MediaBridge.Sdk.Testing;
using MediaBridge.Sdk.Tests.Kit.Locker;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>Each check of stores notices the one thing it is about.</summary>
public sealed class StoreMutantTests
{
    private static readonly (string Check, string Flaw, string Says)[] Mutants =
    [
        ("What_is_written_is_read_back", "drops the last byte", "256 bytes were written"),
        ("What_is_not_there_has_no_tag_and_does_not_open", "a tag for what is missing", "has the tag 'none'"),
        ("The_tag_changes_with_the_content", "tags that stay", "have the same tag 'v'"),
        ("Nested_and_foreign_names_are_kept", "flattens folders", "After 7 files were written, 'a/b.txt' holds"),
        ("No_path_leaves_the_root", "opens what lies outside", "leads out of the root: nothing was thrown"),
        ("Reserved_names_are_refused_or_kept_as_they_are", "trims names", "Do not change names"),
        ("Large_content_is_streamed", "collects the content", "copied into a MemoryStream"),
        ("A_write_expects_its_tag", "forgets the tag", "Writing over somebody else's change: nothing was thrown"),
        ("Nothing_is_overwritten_where_nothing_must_stand", "writes nothing over something", "nothing must be: nothing was thrown"),
        ("What_is_deleted_is_gone_and_its_neighbours_stay", "deletes the neighbours", "'kit/file.txt2' holds nothing"),
        ("Deleting_what_is_not_there_does_nothing", "a conflict for what is missing", "with the tag kit-tag: an error of kind Conflict"),
        ("A_deletion_expects_its_tag", "deletes whatever is there", "Deleting somebody else's change: nothing was thrown"),
        ("Content_that_breaks_off_leaves_what_was_there", "keeps what came", "no error was thrown"),
        ("Cancelling_leaves_what_was_there", "ignores the token", "cancelled before it began: nothing was thrown"),
        ("Of_writers_at_once_one_wins", "looks first and writes then", "and 8 were told that they did"),
        ("Different_files_can_be_written_and_deleted_at_once", "one at a time", "Somebody is inside"),
        ("A_service_that_fails_is_not_a_missing_file", "takes a failure for a missing file", "gave 500, and no error was thrown"),
        ("It_talks_only_to_services_it_declares", "asks an undeclared service", "'elsewhere'"),
        ("Looking_is_possible_while_planning_and_writing_is_not", "posts what it reads", "RequestIntent.Query"),
        ("Secrets_stay_out_of_logs_and_errors", "logs the key", "'key' is in the log"),
    ];

    private static IEnumerable<TestCaseData> Cases => Mutants.Select(m => new TestCaseData(m.Check, m.Flaw, m.Says).SetArgDisplayNames(m.Check, m.Flaw));

    [TestCaseSource(nameof(Cases))]
    public Task ACheckFailsOnItsMutantAndPassesOnTheTwin(string check, string flaw, string says)
        => MutantAssert.ShowsAsync(() => new LockerStoreTests(), () => new LockerMutant<int>(flaw), check, says);

    [Test]
    public void EveryCheckHasAMutant()
        => Assert.That(Mutants.Select(m => m.Check).Distinct(), Is.EquivalentTo(ContractRunner.ChecksOf(typeof(LockerStoreTests))));

    [Test]
    public Task AllChecksApplyToAStoreThatCanDoEverything() => MutantAssert.AllApplyAsync(() => new LockerStoreTests(), 20);
}
