namespace MediaBridge.Plugins.Files.Organizing.Naming;

/// <summary>The templates of the presets, as the media centres document their names.</summary>
internal static class Presets
{
    // support.plex.tv "Naming and organizing your Movie files": Title (Year) {tmdb-1}/Title (Year) {edition-X}
    // jellyfin.org/docs "Movies": Title (Year) [imdbid-tt1]/Title (Year) - Label; radarr: TRaSH-like file names
    public static string Film(Preset preset) => preset switch
    {
        Preset.Plex => "{{title}}{{#if year}} ({{year}}){{/if}}{{#if tmdb}} {tmdb-{{tmdb}}}{{else}}{{#if imdb}} {imdb-{{imdb}}}{{/if}}{{/if}}/{{title}}{{#if year}} ({{year}}){{/if}}{{#if edition}} {edition-{{edition}}}{{/if}}",
        Preset.Jellyfin => "{{title}}{{#if year}} ({{year}}){{/if}}{{#if tmdb}} [tmdbid-{{tmdb}}]{{else}}{{#if imdb}} [imdbid-{{imdb}}]{{/if}}{{/if}}/{{title}}{{#if year}} ({{year}}){{/if}}{{#if tmdb}} [tmdbid-{{tmdb}}]{{else}}{{#if imdb}} [imdbid-{{imdb}}]{{/if}}{{/if}}{{#if edition}} - {{edition}}{{/if}}",
        Preset.Kodi => "{{title}}{{#if year}} ({{year}}){{/if}}/{{title}}{{#if year}} ({{year}}){{/if}}",
        _ => "{{title}}{{#if year}} ({{year}}){{/if}}/{{title}}{{#if year}} ({{year}}){{/if}}{{#if edition}} {edition-{{edition}}}{{/if}}{{#if quality}} [{{quality}}]{{/if}}{{#if audio}}[{{audio}}]{{/if}}{{#if hdr}}[{{hdr}}]{{/if}}{{#if codec}}[{{codec}}]{{/if}}{{#if group}}-{{group}}{{/if}}",
    };

    public static string Episode(Preset preset) => preset switch
    {
        Preset.Radarr => Series + "{{#if season2}}/Season {{season}}{{/if}}/{{series}} - {{code}}{{#if title}} - {{title}}{{/if}}{{#if quality}} [{{quality}}]{{/if}}{{#if codec}}[{{codec}}]{{/if}}{{#if group}}-{{group}}{{/if}}",
        _ => Series + "{{#if season2}}/Season {{season2}}{{/if}}/{{series}}{{#if seriesYear}} ({{seriesYear}}){{/if}} - {{code}}{{#if title}} - {{title}}{{/if}}",
    };

    private const string Series = "{{series}}{{#if seriesYear}} ({{seriesYear}}){{/if}}";
}
