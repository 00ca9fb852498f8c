namespace MediaBridge.Core;

/// <summary>The groups in which a plan is shown.</summary>
public static class ChangeGroups
{
    /// <summary>Something new is written.</summary>
    public const string Add = "add";

    /// <summary>Something there changes.</summary>
    public const string Change = "change";

    /// <summary>Something there goes.</summary>
    public const string Remove = "remove";

    /// <summary>It conflicts with what is there, and waits for an answer.</summary>
    public const string Conflict = "conflict";

    /// <summary>The target has another value, which stays.</summary>
    public const string Keep = "keep";

    /// <summary>It is as wanted.</summary>
    public const string Same = "same";

    /// <summary>It is left for a later run.</summary>
    public const string Later = "later";

    /// <summary>It is left alone, refused, or did not work.</summary>
    public const string Left = "left";

    /// <summary>Every group, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Add, Change, Remove, Conflict, Keep, Later, Left, Same];

    internal static string Of(Running.ChangeRow row) => (row.Change.Kind, row.Word) switch
    {
        (_, Running.ReasonWords.Held) => Conflict,
        (_, Running.ReasonWords.Kept) => Keep,
        (_, Running.ReasonWords.Parked or Running.ReasonWords.Limited) => Later,
        (_, not null) => Left,
        (Sdk.ChangeKind.Create, _) => Add,
        (Sdk.ChangeKind.Update, _) => Change,
        (Sdk.ChangeKind.Delete, _) => Remove,
        _ => Same,
    };
}
