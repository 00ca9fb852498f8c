namespace MediaBridge.Core.Naming;

/// <summary>A part of a name and what it tells.</summary>
/// <param name="Field">One of <see cref="NameFields"/>.</param>
/// <param name="Value">A text, an int or a double.</param>
/// <param name="Start">Where it begins in its segment.</param>
/// <param name="End">Where it ends.</param>
/// <remarks>A class, as all that lies in lists here: lists of structs are compiled when a name is read, lists of classes were compiled before.</remarks>
internal sealed record NameMatch(string Field, object Value, int Start, int End);
