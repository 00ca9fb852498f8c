using System.Reflection;

namespace MediaBridge.Core.Tests.Pipelines;

internal sealed class ProblemCodesTests
{
    [Test]
    public void The_remedy_for_a_reference_names_every_kind_of_it()
        => Assert.That(
            MediaBridge.Core.Pipelines.InterpolationText.Kinds,
            Is.All.Matches<string>(kind => ProblemCodes.All.Single(c => c.Code == ProblemCodes.BadInterpolation).Remedy.Contains($"${{{kind}:", StringComparison.Ordinal)));

    [Test]
    public void Every_constant_is_in_the_table_once_and_the_table_is_complete()
    {
        var constants = typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ProblemCodes.All.Select(c => c.Code), Is.EquivalentTo(constants).And.Unique);
            Assert.That(ProblemCodes.All.Select(c => c.Code), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
            Assert.That(ProblemCodes.All.Select(c => c.Code), Is.All.Match("^MB[0-9]{4}$"));
            Assert.That(ProblemCodes.All.Select(c => c.Meaning).Concat(ProblemCodes.All.Select(c => c.Remedy)), Is.All.EndsWith("."));
        }
    }
}
