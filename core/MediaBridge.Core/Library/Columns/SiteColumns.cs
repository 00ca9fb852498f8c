using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Columns;

/// <summary>Columns for the marks of each site: there are few sites, and no telling which.</summary>
internal static class SiteColumns
{
    /// <summary>The first number of such columns; those of <see cref="NumberColumn"/> are below.</summary>
    private const long First = 64;

    /// <summary>The column of a site's marks, of ten.</summary>
    public static long OfTen(long site) => First + (site * 2);

    /// <summary>The column of the votes behind them.</summary>
    public static long Votes(long site) => First + (site * 2) + 1;

    /// <summary>The number of a site; a new one gets one.</summary>
    public static long Number(WriteTransaction transaction, string site)
        => (long)(transaction.Scalar("SELECT id FROM sites WHERE site=?1", site) ?? transaction.Scalar("INSERT INTO sites(site) VALUES(?1) RETURNING id", site)!);
}
