using System.Runtime.InteropServices;
using SQLitePCL;

namespace MediaBridge.Core.State;

/// <summary>Chooses the SQLite library once per process: the system's where it is newer than the bundled one and has full-text search.</summary>
internal static class SqliteLibrary
{
    private const int BundledVersion = 3035005;
    private const string ForceBundled = "MEDIABRIDGE_BUNDLED_SQLITE";
    private static readonly Lazy<bool> Ready = new(Choose);

    /// <summary>Makes SQLite usable; calls after the first cost nothing.</summary>
    public static void Initialize() => _ = Ready.Value;

    private static bool Choose()
    {
        if (Environment.GetEnvironmentVariable(ForceBundled) is null)
        {
            NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (_, _, _) => System());
        }

        Batteries_V2.Init();
        return true;
    }

    private static nint System()
    {
        string[] names = OperatingSystem.IsLinux() ? ["libsqlite3.so.0"] : [];
        foreach (var name in names)
        {
            if (!NativeLibrary.TryLoad(name, out var library))
            {
                continue;
            }

            if (IsGoodEnough(library))
            {
                return library;
            }

            NativeLibrary.Free(library);
        }

        return 0;
    }

    private static unsafe bool IsGoodEnough(nint library)
    {
        if (!NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var version)
            || !NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out var used))
        {
            return false;
        }

        if (((delegate* unmanaged[Cdecl]<int>)version)() <= BundledVersion)
        {
            return false;
        }

        fixed (byte* option = "ENABLE_FTS5\0"u8)
        {
            return ((delegate* unmanaged[Cdecl]<byte*, int>)used)(option) != 0;
        }
    }
}
