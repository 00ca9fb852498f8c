using MediaBridge.Core.Library;
namespace MediaBridge.Core.Items;

/// <summary>A sink that wants to know which step gave each field; for others it is neither noted nor passed on.</summary>
internal interface IFieldOrigins;
