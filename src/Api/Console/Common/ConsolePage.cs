using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Api.Console.Common;

/// <summary>An entry of the table of pages: a page, or an action on it, with the roles that open it.</summary>
/// <param name="Title">The English title, which is also the key of its translation.</param>
/// <param name="Path">The path below the root of the console; its routes continue it.</param>
/// <param name="Roles">The roles of which a person needs one, or all if it says so; empty if every person who signed in may open it.</param>
public sealed record ConsolePage(string Title, string Path, params Role[] Roles)
{
    /// <summary>The part of the navigation that shows the page; null if the navigation does not show it.</summary>
    public NavigationGroup? Group { get; init; }

    /// <summary>Whether a person needs all of the roles; otherwise one of them.</summary>
    public bool NeedsAllRoles { get; init; }

    /// <summary>Whether it needs no sign-in.</summary>
    public bool IsForAnyone { get; init; }

    /// <summary>Whether it is for administrators of the installation (account default) only.</summary>
    public bool IsForInstallation { get; init; }

    /// <summary>The complete path.</summary>
    public string Address => ConsoleModule.Root + Path;

    /// <summary>Returns whether roles open it.</summary>
    /// <param name="roles">The roles of the person.</param>
    /// <param name="administersInstallation">Whether the person administers the installation.</param>
    public bool IsOpenTo(IReadOnlyList<Role> roles, bool administersInstallation) =>
        (Roles.Length == 0 || (NeedsAllRoles ? Roles.All(roles.Allow) : Roles.Any(roles.Allow))) && (!IsForInstallation || administersInstallation);
}

/// <summary>A part of the navigation.</summary>
public enum NavigationGroup
{
    /// <summary>The daily work.</summary>
    Work,

    /// <summary>Rules, lists and data.</summary>
    Rules,

    /// <summary>The service itself.</summary>
    Administration,
}
