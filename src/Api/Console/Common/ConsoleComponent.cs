using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Onboarding.Api.Console.Common;

/// <summary>A component of a page.</summary>
public abstract class ConsoleComponent : ComponentBase
{
    /// <summary>The page.</summary>
    [CascadingParameter]
    public ConsoleView View { get; set; } = null!;

    /// <summary>The texts in the language of the page.</summary>
    protected IStringLocalizer T => View.T;

    /// <summary>Returns the address of a path of the console.</summary>
    protected string To(string path) => $"{View.Base}{ConsoleModule.Root}{path}";
}
