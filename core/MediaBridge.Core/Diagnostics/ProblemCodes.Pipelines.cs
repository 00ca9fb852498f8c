namespace MediaBridge.Core;

/// <summary>Codes of pipelines, connections, options and settings.</summary>
public static partial class ProblemCodes
{
    /// <summary>The text is not valid YAML.</summary>
    public const string YamlSyntax = "MB2001";

    /// <summary>A key is written twice in one map.</summary>
    public const string DuplicateKey = "MB2002";

    /// <summary>A file is larger than 1 MiB.</summary>
    public const string YamlTooLarge = "MB2003";

    /// <summary>A file is nested deeper than 64 levels.</summary>
    public const string YamlTooDeep = "MB2004";

    /// <summary>A file has more than 10,000 values, its aliases expanded.</summary>
    public const string YamlTooManyNodes = "MB2005";

    /// <summary>A value has a YAML tag.</summary>
    public const string YamlTag = "MB2006";

    /// <summary>An alias has no anchor before it, or stands inside its own.</summary>
    public const string YamlAlias = "MB2007";

    /// <summary>A file holds more than one YAML document.</summary>
    public const string YamlDocuments = "MB2008";

    /// <summary>A file cannot be read.</summary>
    public const string FileUnreadable = "MB2009";

    /// <summary>A key is not known here.</summary>
    public const string UnknownKey = "MB2010";

    /// <summary>A required key or option is missing.</summary>
    public const string MissingKey = "MB2011";

    /// <summary>A value has another type than its option.</summary>
    public const string WrongType = "MB2012";

    /// <summary>A number, or the length of a text or list, is out of range.</summary>
    public const string OutOfRange = "MB2013";

    /// <summary>A value is not one of those allowed.</summary>
    public const string NotAllowed = "MB2014";

    /// <summary>A text has not the form that its option wants, such as a date, duration or address.</summary>
    public const string BadFormat = "MB2015";

    /// <summary>The file's version is not one that this MediaBridge reads.</summary>
    public const string UnsupportedVersion = "MB2016";

    /// <summary>A name has characters it must not have.</summary>
    public const string BadName = "MB2017";

    /// <summary>Two steps have the same id.</summary>
    public const string DuplicateId = "MB2018";

    /// <summary>No ready plugin has this component.</summary>
    public const string UnknownComponent = "MB2020";

    /// <summary>The component's plugin is disabled or cannot be used.</summary>
    public const string ComponentUnavailable = "MB2021";

    /// <summary>The component is of another kind than its place wants.</summary>
    public const string WrongKind = "MB2022";

    /// <summary>The component cannot look items up by id.</summary>
    public const string CannotLookup = "MB2023";

    /// <summary>There is no connection of this name.</summary>
    public const string UnknownConnection = "MB2030";

    /// <summary>The connection belongs to another service than the component.</summary>
    public const string WrongConnection = "MB2031";

    /// <summary>The component works on a connection and none is given.</summary>
    public const string ConnectionNeeded = "MB2032";

    /// <summary>The component works without a connection, but one is given.</summary>
    public const string ConnectionNotNeeded = "MB2033";

    /// <summary>No ready plugin knows this service.</summary>
    public const string UnknownService = "MB2034";

    /// <summary>The key after names no other sink of the pipeline.</summary>
    public const string UnknownAfter = "MB2040";

    /// <summary>Sinks wait for each other in a circle.</summary>
    public const string AfterCycle = "MB2041";

    /// <summary>A query cannot be read.</summary>
    public const string BadQuery = "MB2042";

    /// <summary>A text is not a scheme of ids, or not a known one.</summary>
    public const string BadScheme = "MB2043";

    /// <summary>There is no such facet.</summary>
    public const string UnknownFacet = "MB2044";

    /// <summary>A sink would get the personal facets of another person, or of two.</summary>
    public const string PersonsMixed = "MB2045";

    /// <summary>A merge rule names what is no source, lookup or processor of the pipeline.</summary>
    public const string UnknownGiver = "MB2046";

    /// <summary>A step, sink or format does not take its options, as a template with a name that is not known.</summary>
    public const string OptionRefused = "MB2047";

    /// <summary>A ${…} cannot be read.</summary>
    public const string BadInterpolation = "MB2050";

    /// <summary>An environment variable is not set.</summary>
    public const string EnvironmentMissing = "MB2051";

    /// <summary>A variable is not declared under vars, or has no value.</summary>
    public const string UndeclaredVariable = "MB2052";

    /// <summary>A --set names a variable that the file does not declare.</summary>
    public const string UnknownSet = "MB2053";

    /// <summary>A secret stands where no secret is wanted.</summary>
    public const string SecretMisplaced = "MB2054";

    /// <summary>A secret is written out in a file.</summary>
    public const string SecretLiteral = "MB2055";

    /// <summary>An expression of `mediabridge copy` cannot be read.</summary>
    public const string BadCopyExpression = "MB2060";

    /// <summary>There is no such setting.</summary>
    public const string UnknownSetting = "MB2070";

    /// <summary>A setting has a value that it cannot have.</summary>
    public const string BadSetting = "MB2071";

    /// <summary>A line of a .env file cannot be read.</summary>
    public const string BadDotEnv = "MB2072";

    /// <summary>No settings file has this profile.</summary>
    public const string UnknownProfile = "MB2073";

    /// <summary>A file cannot be changed without touching more than the entry.</summary>
    public const string EditRefused = "MB2074";

    private static ProblemCode[] PipelineCodes() =>
    [
        new() { Code = YamlSyntax, Meaning = "The text is not valid YAML.", Remedy = "Correct the line that the message names; look at indentation, quotes and brackets." },
        new() { Code = DuplicateKey, Meaning = "A key is written twice in one map.", Remedy = "Remove one of the two." },
        new() { Code = YamlTooLarge, Meaning = "A file is larger than 1 MiB.", Remedy = "Split it." },
        new() { Code = YamlTooDeep, Meaning = "A file is nested deeper than 64 levels.", Remedy = "Flatten it." },
        new() { Code = YamlTooManyNodes, Meaning = "A file has more than 10,000 values, its aliases expanded.", Remedy = "Split it, or use fewer aliases." },
        new() { Code = YamlTag, Meaning = "A value has a YAML tag.", Remedy = "Remove the tag; quotes make a text." },
        new() { Code = YamlAlias, Meaning = "An alias has no anchor before it, or stands inside its own.", Remedy = "Write the value out, or put the anchor first." },
        new() { Code = YamlDocuments, Meaning = "A file holds more than one YAML document.", Remedy = "Keep one document in a file." },
        new() { Code = FileUnreadable, Meaning = "A file cannot be read.", Remedy = "Check its path, its permissions and that it is UTF-8." },
        new() { Code = UnknownKey, Meaning = "A key is not known here.", Remedy = "Correct its spelling; the message names the nearest known key." },
        new() { Code = MissingKey, Meaning = "A required key or option is missing.", Remedy = "Add it." },
        new() { Code = WrongType, Meaning = "A value has another type than its option.", Remedy = "Write a value of the type that the message names; quotes make a text." },
        new() { Code = OutOfRange, Meaning = "A number, or the length of a text or list, is out of range.", Remedy = "Choose a value within the range that the message names." },
        new() { Code = NotAllowed, Meaning = "A value is not one of those allowed.", Remedy = "Choose one that the message names." },
        new() { Code = BadFormat, Meaning = "A text has not the form that its option wants, such as a date, duration or address.", Remedy = "Write it in the form that the message shows." },
        new() { Code = UnsupportedVersion, Meaning = "The file's version is not one that this MediaBridge reads.", Remedy = "Write version: 1, or update MediaBridge." },
        new() { Code = BadName, Meaning = "A name has characters it must not have.", Remedy = "Use letters, digits, '.', '-' and '_'." },
        new() { Code = DuplicateId, Meaning = "Two steps have the same id.", Remedy = "Give one of them another id." },
        new() { Code = UnknownComponent, Meaning = "No ready plugin has this component.", Remedy = "Correct its spelling or add the plugin; `mediabridge plugins list` shows what there is." },
        new() { Code = ComponentUnavailable, Meaning = "The component's plugin is disabled or cannot be used.", Remedy = "Do what the message says; `mediabridge plugins info` shows the plugin's state." },
        new() { Code = WrongKind, Meaning = "The component is of another kind than its place wants.", Remedy = "Use it where it belongs: sources under from, matchers and processors under steps, sinks under to." },
        new() { Code = CannotLookup, Meaning = "The component cannot look items up by id.", Remedy = "Choose a component with the ability lookup." },
        new() { Code = UnknownConnection, Meaning = "There is no connection of this name.", Remedy = "Correct its spelling, or make it with `mediabridge connect add NAME SERVICE`." },
        new() { Code = WrongConnection, Meaning = "The connection belongs to another service than the component.", Remedy = "Name a connection of the service that the message names." },
        new() { Code = ConnectionNeeded, Meaning = "The component works on a connection and none is given.", Remedy = "Add connection: NAME; make one with `mediabridge connect add NAME SERVICE`." },
        new() { Code = ConnectionNotNeeded, Meaning = "The component works without a connection, but one is given.", Remedy = "Remove the key connection." },
        new() { Code = UnknownService, Meaning = "No ready plugin knows this service.", Remedy = "Correct its spelling or add the plugin." },
        new() { Code = UnknownAfter, Meaning = "The key after names no other sink of the pipeline.", Remedy = "Name the id of another sink." },
        new() { Code = AfterCycle, Meaning = "Sinks wait for each other in a circle.", Remedy = "Remove one after." },
        new() { Code = BadQuery, Meaning = "A query cannot be read.", Remedy = "Correct it at the place that the message names; quotes take words literally." },
        new() { Code = BadScheme, Meaning = "A text is not a scheme of ids, or not a known one.", Remedy = "Name a scheme such as imdb or tmdb.movie." },
        new() { Code = UnknownFacet, Meaning = "There is no such facet.", Remedy = "Correct its spelling; the message names the nearest." },
        new() { Code = PersonsMixed, Meaning = "A sink would get the personal facets of another person, or of two.", Remedy = "Give sources and sink connections of one person, or say `person:` at the source." },
        new() { Code = UnknownGiver, Meaning = "A merge rule names what is no source, lookup or processor of the pipeline.", Remedy = "Name ids of sources and steps, or their components; the message names the nearest." },
        new() { Code = OptionRefused, Meaning = "A step, sink or format does not take its options, such as a template with a name that is not known.", Remedy = "Correct it at the place that the message names; for a template that is its own file and line." },
        new() { Code = BadInterpolation, Meaning = "A ${…} cannot be read.", Remedy = "Write ${env:NAME}, ${secret:name}, ${var:name} or, in options of steps, ${date:yyyy-MM-dd}; write $${ for the characters themselves." },
        new() { Code = EnvironmentMissing, Meaning = "An environment variable is not set.", Remedy = "Set it, or put it into the file .env." },
        new() { Code = UndeclaredVariable, Meaning = "A variable is not declared under vars, or has no value.", Remedy = "Declare it under vars, or set it with --set name=value." },
        new() { Code = UnknownSet, Meaning = "A --set names a variable that the file does not declare.", Remedy = "Correct its spelling, or declare it under vars." },
        new() { Code = SecretMisplaced, Meaning = "A secret stands where no secret is wanted.", Remedy = "Use ${secret:…} only for options that are secrets." },
        new() { Code = SecretLiteral, Meaning = "A secret is written out in a file.", Remedy = "Store it with `mediabridge connect` and write ${secret:name} or secrets: { option: name }." },
        new() { Code = BadCopyExpression, Meaning = "An expression of `mediabridge copy` cannot be read.", Remedy = "Write component[:main-argument][?key=value&…]." },
        new() { Code = UnknownSetting, Meaning = "There is no such setting.", Remedy = "Correct its spelling; `mediabridge config show` lists all." },
        new() { Code = BadSetting, Meaning = "A setting has a value that it cannot have.", Remedy = "Write a value of the form that the message names." },
        new() { Code = BadDotEnv, Meaning = "A line of a .env file cannot be read.", Remedy = "Write NAME=value." },
        new() { Code = UnknownProfile, Meaning = "No settings file has this profile.", Remedy = "Correct its spelling, or add it under profiles." },
        new() { Code = EditRefused, Meaning = "A file cannot be changed without touching more than the entry.", Remedy = "Change it in an editor." },
    ];
}
