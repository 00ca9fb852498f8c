using Spectre.Console;
using Spectre.Console.Rendering;

namespace MediaBridge.Cli.Runs;

/// <summary>Done, rate and time left of a progress bar.</summary>
/// <param name="figures">Gives the text of a task by its number.</param>
internal sealed class FiguresColumn(Func<int, string> figures) : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(figures(task.Id));
}
