using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MediaBridge.Core.Plugins;

/// <summary>Reads a module's version id without loading it: only headers and metadata are read.</summary>
internal static class ModuleVersion
{
    /// <summary>The module version id of an assembly file.</summary>
    /// <exception cref="BadImageFormatException">The file is no program file (InvalidDataException: it is one, but no assembly).</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Guid Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var image = new PEReader(stream);
        if (!image.HasMetadata)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)} is not an assembly.");
        }

        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
