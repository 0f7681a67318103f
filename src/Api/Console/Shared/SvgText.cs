using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Onboarding.Api.Console.Shared;

/// <summary>A text in a drawing. In the markup of components the element of this name means something else.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>The distance from the left.</summary>
    [Parameter]
    public double X { get; set; }

    /// <summary>The distance from the top.</summary>
    [Parameter]
    public double Y { get; set; }

    /// <summary>The point of the text at the distance: start, middle or end.</summary>
    [Parameter]
    public string? Anchor { get; set; }

    /// <summary>The text.</summary>
    [Parameter]
    [EditorRequired]
    public string Text { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddAttribute(2, "y", Y.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "text-anchor", Anchor);
        builder.AddContent(4, Text);
        builder.CloseElement();
    }
}
