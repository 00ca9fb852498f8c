using System.Runtime.InteropServices;
using SQLitePCL;

namespace MediaBridge.Core.State;

/// <summary>Chooses the SQLite library, once for the process: the system's if it is newer than the bundled one and has full-text search.</summary>
/// <remarks>Set <c>MEDIABRIDGE_BUNDLED_SQLITE=1</c> to force the bundled one.</remarks>
internal static class SqliteLibrary
{
    /// <summary>Forces the bundled library.</summary>
    public const string BundledVariable = "MEDIABRIDGE_BUNDLED_SQLITE";

    /// <summary>The bundled 3.35.5, as <c>sqlite3_libversion_number</c> counts.</summary>
    private const int BundledVersion = 3_035_005;

    private static readonly Lazy<bool> Ready = new(Start);

    private delegate int VersionNumber();

    private delegate int OptionUsed([MarshalAs(UnmanagedType.LPStr)] string option);

    /// <summary>Makes SQLite ready; call it before the first connection is made. Cheap when it was called before.</summary>
    /// <returns>Whether the system's library is in use.</returns>
    public static bool Initialize() => Ready.Value;

    private static bool Start()
    {
        var system = Environment.GetEnvironmentVariable(BundledVariable) is "1" ? 0 : FindSystem();
        if (system != 0)
        {
            NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (name, _, _) => name == "e_sqlite3" ? system : 0);
        }

        Batteries_V2.Init();
        return system != 0;
    }

    private static nint FindSystem()
    {
        var name = OperatingSystem.IsMacOS() ? "libsqlite3.dylib" : OperatingSystem.IsWindows() ? null : "libsqlite3.so.0";
        if (name is null || !NativeLibrary.TryLoad(name, out var library))
        {
            return 0;
        }

        if (NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var version)
            && NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out var option)
            && NativeLibrary.TryGetExport(library, "sqlite3_enable_load_extension", out _)
            && Marshal.GetDelegateForFunctionPointer<VersionNumber>(version)() > BundledVersion
            && Marshal.GetDelegateForFunctionPointer<OptionUsed>(option)("ENABLE_FTS5") == 1)
        {
            return library;
        }

        NativeLibrary.Free(library);
        return 0;
    }
}
