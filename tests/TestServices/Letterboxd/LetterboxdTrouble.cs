namespace MediaBridge.Tests.Services.Letterboxd;

/// <summary>What goes wrong at the site.</summary>
public enum LetterboxdTrouble
{
    None,

    /// <summary>429 with a wait.</summary>
    TooMany,

    /// <summary>A check of the visitor, with status 403.</summary>
    Check,

    /// <summary>The same with status 200.</summary>
    CheckWith200,

    /// <summary>Pages without any element that is known.</summary>
    Redesigned,

    /// <summary>Posters without the names of films.</summary>
    Nameless,

    /// <summary>A page that the one before links to is not there.</summary>
    MissingPage,

    /// <summary>The last page again and again.</summary>
    Endless,
}
