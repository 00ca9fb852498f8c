using MediaBridge.Sdk.Testing;
using MediaBridge.Sdk.Tests.Kit.Printer;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>Each check of formats notices the one thing it is about.</summary>
public sealed class FormatMutantTests
{
    private static readonly (string Check, string Flaw, string Says)[] Mutants =
    [
        ("The_same_items_give_the_same_bytes", "counts", "Rendered a second time"),
        ("No_culture_changes_a_byte", "uses the culture", "In the culture "),
        ("No_time_zone_changes_a_byte", "uses the time zone", "In the time zone America/St_Johns"),
        ("No_clock_and_no_place_is_in_the_bytes", "writes the time", "Five years later"),
        ("A_file_can_be_written_twice", "goes on where it was", "was written twice"),
        ("A_content_key_changes_exactly_when_the_bytes_do", "a key that stays", "has other bytes, and its content key is the same"),
        ("Hostile_items_are_rendered_or_refused", "throws for what is empty", "A film needs a title."),
        ("Paths_are_safe_on_every_system", "a path that leaves", "'../list.json' has an empty part"),
        ("Paths_are_unique_whatever_their_case", "names that differ in case", "files have the path"),
        ("Nothing_is_dropped_silently", "drops an item and its page", "is in none of"),
        ("A_file_holds_the_items_it_names", "names another item", "and holds nothing of it"),
        ("Files_are_what_their_media_type_says", "another media type", "its media type is text/html"),
        ("Files_are_what_their_media_type_says", "a byte order mark", "begins with a byte order mark"),
        ("Files_are_what_their_media_type_says", "system line ends", "line ends with \\r"),
        ("No_items_make_valid_files", "breaks when empty", "Of no items, 'list.json'"),
        ("Memory_stays_bounded_over_a_long_stream", "keeps items", "were still held at the end"),
        ("Memory_stays_bounded_over_a_long_stream", "writes at the end", "bytes of its file were written"),
        ("Cancelling_ends_it_at_once", "ignores the token", "Cancelled before it began"),
        ("It_writes_to_its_streams_only", "asks an undeclared service", "'elsewhere'"),
    ];

    private static IEnumerable<TestCaseData> Cases => Mutants.Select(m => new TestCaseData(m.Check, m.Flaw, m.Says).SetArgDisplayNames(m.Check, m.Flaw));

    [TestCaseSource(nameof(Cases))]
    public Task ACheckFailsOnItsMutantAndPassesOnTheTwin(string check, string flaw, string says)
        => MutantAssert.ShowsAsync(() => new PrinterFormatTests(), () => new PrinterMutant<int>(flaw), check, says);

    [Test]
    public void EveryCheckHasAMutant()
        => Assert.That(Mutants.Select(m => m.Check).Distinct(), Is.EquivalentTo(ContractRunner.ChecksOf(typeof(PrinterFormatTests))));

    [Test]
    public Task AllChecksApplyToATwinThatCanDoEverything() => MutantAssert.AllApplyAsync(() => new PrinterFormatTests(), 16);
}
