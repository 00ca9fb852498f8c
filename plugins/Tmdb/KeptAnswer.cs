using System.Text.Json;

namespace MediaBridge.Plugins.Tmdb;

/// <summary>An answer that is kept until TMDB says that the title changed.</summary>
/// <param name="At">When it was given, UTC.</param>
/// <param name="Body">The whole answer.</param>
internal sealed record KeptAnswer(DateTimeOffset At, JsonElement Body);
