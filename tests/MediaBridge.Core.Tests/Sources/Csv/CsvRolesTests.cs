using MediaBridge.Core.Formats.Csv;
using MediaBridge.Core.Sources.Csv;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Sources.Csv;

internal sealed class CsvRolesTests
{
    [Test]
    public void TheDocumentedRolesAreThoseThatThereAre()
    {
        var documented = CsvRoles.Documented.Split(", ").Select(r => r.Split(' ')[0]).Order(StringComparer.Ordinal);
        Assert.That(documented, Is.EqualTo(CsvRoles.All.Select(r => r.Role).Order(StringComparer.Ordinal)));
    }

    [Test]
    public void EveryColumnThatTheFormatWritesByDefaultIsKnown()
    {
        var known = CsvRoles.All.SelectMany(r => r.Names.Append(r.Role)).Select(ColumnName.Fold).ToHashSet(StringComparer.Ordinal);
        Assert.That(CsvColumns.Default.Where(c => !known.Contains(ColumnName.Fold(c))), Is.Empty);
    }
}
