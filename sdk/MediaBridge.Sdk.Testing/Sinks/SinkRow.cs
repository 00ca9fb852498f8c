using System.Text;
using System.Text.Json;

namespace MediaBridge.Sdk.Testing;

/// <summary>A change in the journal. It is kept as JSON only, as the engine keeps it.</summary>
internal sealed class SinkRow
{
    private byte[] _change = [];
    private byte[] _undoEffects = [];
    private byte[]? _result;

    public SinkRow(PlannedChange change, SinkRowState state, IReadOnlyList<DesiredItem> undoEffects)
    {
        State = state;
        (Change, UndoEffects) = (change, undoEffects);
    }

    public PlannedChange Change
    {
        get => From<PlannedChange>(_change);
        set => _change = To(value);
    }

    public IReadOnlyList<DesiredItem> UndoEffects
    {
        get => From<List<DesiredItem>>(_undoEffects);
        set => _undoEffects = To<List<DesiredItem>>([.. value]);
    }

    public ChangeResult? Result
    {
        get => _result is null ? null : From<ChangeResult>(_result);
        set => _result = value is null ? null : To(value);
    }

    public SinkRowState State { get; set; }

    /// <summary>When it was handed to the sink.</summary>
    public DateTimeOffset? Intended { get; set; }

    /// <summary>What is stored of the change.</summary>
    public string Json => Encoding.UTF8.GetString(_change);

    public bool Writes => Change.Kind is ChangeKind.Create or ChangeKind.Update or ChangeKind.Delete;

    public static string JsonOf(object value) => JsonSerializer.Serialize(value, MediaItem.JsonOptions);

    private static byte[] To<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, MediaItem.JsonOptions);

    private static T From<T>(byte[] json) => JsonSerializer.Deserialize<T>(json, MediaItem.JsonOptions)!;
}
