using MediaBridge.Sdk.Testing;
using MediaBridge.Sdk.Tests.Kit.Rack;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>Each check of plugins notices the one thing it is about.</summary>
public sealed class PluginMutantTests
{
    private static readonly (string Check, string Flaw, Type? Code, string Says)[] Mutants =
    [
        ("Describing_it_twice_gives_the_same", "describes by a counter", null, "something else when it was called again"),
        ("Describing_it_twice_gives_the_same", "describes by the culture", null, "something else when it was called again"),
        ("What_it_describes_is_well_formed", "a wrong id", null, "'Rack Marks'"),
        ("What_it_describes_is_well_formed", "a full stop", null, "ends with a full stop"),
        ("The_manifest_is_what_Describe_says", "a stale manifest", null, "is not what Describe says now"),
        ("Component_ids_begin_with_the_plugin_or_a_service", "a stranger's id", null, "'films' begins with neither"),
        ("Every_connection_has_its_service", "no service", null, "'rack' has no service"),
        ("Sinks_read_back_what_they_write", "does not read back", null, "does not read it"),
        ("Sinks_read_back_what_they_write", "another scale", null, "reads it on 1..10/1"),
        ("Every_option_has_a_description", "no description", null, "'count' of 'rack.marks' has no description"),
        ("Every_default_keeps_its_own_limits", "a default out of range", null, "is below \"10s\""),
        ("Every_default_keeps_its_own_limits", "a default that is not allowed", null, "is none of [\"asc\",\"desc\"]"),
        ("Options_cannot_be_changed", "a setter", null, "WithSetter.Count has a setter"),
        ("What_is_secret_is_a_Secret", "an open secret", null, "OpenSecret.Password is a string"),
        ("Only_the_entry_is_public", "", typeof(PublicType), "PublicType is public"),
        ("It_references_nothing_of_MediaBridge_but_the_SDK", "references the core", null, "references MediaBridge.Core"),
        ("Nothing_static_can_change", "", typeof(CountsStatically), "CountsStatically._count is not readonly"),
        ("Nothing_static_can_change", "", typeof(KeepsStatically), "KeepsStatically.Known is changed by KeepsStatically.Remember"),
        ("Nothing_static_can_change", "", typeof(CachesStatically), "CachesStatically.Cache is a collection that is made to change"),
        ("It_never_sleeps_and_never_blocks", "", typeof(Sleeps), "Sleeps.WaitAsync uses System.Threading.Tasks.Task.Delay"),
        ("It_never_sleeps_and_never_blocks", "", typeof(SleepsDeeply), "SleepsDeeply.Wait uses System.Threading.Thread.Sleep"),
        ("It_never_sleeps_and_never_blocks", "", typeof(RetriesWithPolly), "RetriesWithPolly.Try uses Polly.ResiliencePipeline.Execute"),
        ("It_never_sleeps_and_never_blocks", "", typeof(Limits), "Limits.Make uses System.Threading.RateLimiting.TokenBucketRateLimiter.new"),
        ("It_never_sleeps_and_never_blocks", "", typeof(WaitsForItsTurn), "WaitsForItsTurn.Enter uses System.Threading.SemaphoreSlim.Wait"),
        ("It_never_sleeps_and_never_blocks", "", typeof(Blocks), "Blocks.Ask uses System.Threading.Tasks.Task.get_Result"),
        ("It_asks_no_clock_of_its_own", "", typeof(AsksTheClock), "AsksTheClock.Now uses System.DateTime.get_UtcNow"),
        ("It_reaches_the_network_through_the_services_only", "", typeof(OwnClient), "OwnClient.Make uses System.Net.Http.HttpClient.new"),
        ("It_keeps_no_files_and_starts_no_programs", "", typeof(WritesFiles), "WritesFiles.Remember uses System.IO.File.WriteAllText"),
        ("It_keeps_no_files_and_starts_no_programs", "", typeof(WritesText), "WritesText.Open uses System.IO.StreamWriter.new"),
        ("It_keeps_no_files_and_starts_no_programs", "", typeof(OpensFiles), "OpensFiles.Open uses System.IO.FileStream.new"),
        ("It_keeps_no_files_and_starts_no_programs", "", typeof(MakesFolders), "MakesFolders.Make uses System.IO.DirectoryInfo.Create"),
    ];

    private static IEnumerable<TestCaseData> Cases => Mutants.Select(m => new TestCaseData(m.Check, m.Flaw, m.Code, m.Says).SetArgDisplayNames(m.Check, m.Flaw + m.Code?.Name));

    [TestCaseSource(nameof(Cases))]
    public Task ACheckFailsOnItsMutantAndPassesOnTheTwin(string check, string flaw, Type? code, string says)
        => MutantAssert.ShowsAsync(() => new RackPluginTests(), () => new RackMutant<int>(flaw, code), check, says);

    [Test]
    public async Task ATextWriterOverAStreamAndALockThatIsAwaitedAreNobodysBusiness()
    {
        foreach (var check in (string[])["It_keeps_no_files_and_starts_no_programs", "It_never_sleeps_and_never_blocks"])
        {
            var result = await ContractRunner.RunAsync(() => new RackMutant<int>("", typeof(WritesToAStream)), check);
            Assert.That(result.Outcome, Is.EqualTo(CheckOutcome.Passed), result.Message);
        }
    }

    [Test]
    public void EveryCheckHasAMutant()
        => Assert.That(Mutants.Select(m => m.Check).Distinct(), Is.EquivalentTo(ContractRunner.ChecksOf(typeof(RackPluginTests))));

    [Test]
    public Task AllChecksApplyToAPluginThatHasEverything() => MutantAssert.AllApplyAsync(() => new RackPluginTests(), 17);
}
