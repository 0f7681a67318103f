namespace Onboarding.Application.Common;

/// <summary>The owner of the data that a command changes.</summary>
public enum DataScope
{
    /// <summary>Data of the caller's own account only, for every caller.</summary>
    OwnAccount,

    /// <summary>
    /// Data of an account that the caller sees: the caller's own, and every account for an administrator of the installation.
    /// </summary>
    VisibleAccount,

    /// <summary>Data that all accounts share. Only administrators of the installation and the command line may change it.</summary>
    Installation,

    /// <summary>The consequence of an audited request, in the account of that request, or the service's own upkeep. No caller can send it.</summary>
    Service,
}

/// <summary>Declares whose data a command changes. Every command has this attribute; an architecture test finds one without.</summary>
/// <param name="scope">The owner of the data.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ChangesDataAttribute(DataScope scope) : Attribute
{
    /// <summary>The owner of the data.</summary>
    public DataScope Scope { get; } = scope;
}
