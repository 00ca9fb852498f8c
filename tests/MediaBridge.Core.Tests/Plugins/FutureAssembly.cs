using System.Reflection;
using System.Reflection.Emit;
using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Plugins;

/// <summary>Writes a plugin assembly that was compiled against an SDK with a type, a member and a signature that this one has not.</summary>
internal static class FutureAssembly
{
    public const string Id = "future";

    public const string FileName = "Future.dll";

    public static void Write(string root, Guid? builtWith = null)
    {
        var sdk = new PersistedAssemblyBuilder(new AssemblyName("MediaBridge.Sdk") { Version = new Version(0, 0, 0, 0) }, typeof(object).Assembly).DefineDynamicModule("MediaBridge.Sdk");
        var item = sdk.DefineType("MediaBridge.Sdk.MediaItem", TypeAttributes.Public);
        var mood = Method(item, "get_Mood", typeof(string));
        var title = Method(item, "get_Title", typeof(string));
        var numberedTitle = Method(item, "get_Title", typeof(int));
        var thing = sdk.DefineType("MediaBridge.Sdk.FutureThing", TypeAttributes.Public);
        var helper = Method(thing, "Help", typeof(string));

        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Future"), typeof(object).Assembly);
        var plugin = assembly.DefineDynamicModule("Future").DefineType("Future.Plugin", TypeAttributes.Public);
        var code = plugin.DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(void), [item]).GetILGenerator();
        foreach (var method in new[] { mood, title, numberedTitle, helper })
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Callvirt, method);
            code.Emit(OpCodes.Pop);
        }

        code.Emit(OpCodes.Ret);
        _ = item.CreateType();
        _ = thing.CreateType();
        plugin.CreateType();

        var folder = Directory.CreateDirectory(Path.Combine(root, Id)).FullName;
        var path = Path.Combine(folder, FileName);
        assembly.Save(path);
        File.WriteAllBytes(Path.Combine(folder, ManifestJson.FileName), ManifestJson.ToUtf8(new PluginManifest
        {
            Id = Id,
            Name = "Future",
            Summary = "Built with a later SDK that calls itself the same",
            Version = "1.0.0",
            SdkVersion = SdkVersion.Current.ToString(3),
            Assembly = FileName,
            Entry = "Future.Plugin",
            Mvid = ModuleVersion.Read(path),
            SdkMvid = builtWith,
        }));
    }

    private static MethodBuilder Method(TypeBuilder type, string name, Type returns)
    {
        var method = type.DefineMethod(name, MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName, returns, Type.EmptyTypes);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldnull);
        code.Emit(OpCodes.Throw);
        return method;
    }
}
