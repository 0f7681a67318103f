using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access;

/// <summary>Why a request about an API client is rejected. No contract publishes these codes: all are ours.</summary>
public static class ClientErrors
{
    /// <summary>The account of a client never changes.</summary>
    public static Rule AccountStays { get; } = Rule.Unpublished("account_stays", "The account of a client never changes");

    /// <summary>No name, or none of the form.</summary>
    public static Rule InvalidName { get; } = Rule.Unpublished("invalid_name", "name has 1 to 256 characters and no control characters");

    /// <summary>No account, or none of the form.</summary>
    public static Rule InvalidAccount { get; } =
        Rule.Unpublished("invalid_account", "account has 1 to 64 characters, no control characters, and no blank at either end");

    /// <summary>No dialect, or one that is none.</summary>
    public static Rule InvalidDialects { get; } = Rule.Unpublished("invalid_dialects", "dialects is one or more of {0}");

    /// <summary>A role that is none.</summary>
    public static Rule InvalidRoles { get; } = Rule.Unpublished("invalid_roles", $"roles are among {string.Join(", ", Codes<Role>.All)}");

    /// <summary>Roles of a client that may not speak the core API.</summary>
    public static Rule RolesWithoutCore { get; } = Rule.Unpublished("roles_without_core", "roles are for the core API: name the dialect core, or no role");

    /// <summary>Too many business units.</summary>
    public static Rule InvalidBusinessUnits { get; } =
        Rule.Unpublished("invalid_business_units", $"businessUnits has at most {ClientDraft.MaxBusinessUnits} entries");

    /// <summary>A business unit that the classifier does not have.</summary>
    public static Rule UnknownBusinessUnit { get; } = Rule.Unpublished("unknown_business_unit", "each of businessUnits is a code of the classifier businessUnit");

    /// <summary>A change of a client that was revoked.</summary>
    public static Rule Revoked { get; } = Rule.Unpublished("client_revoked", "The client was revoked; nothing changes it any more");

    /// <summary>A documented version that the dialect does not have.</summary>
    public static Rule InvalidProfile(string dialect) => Rule.Unpublished($"invalid_{dialect}_profile", dialect + "Profile is left out or one of {0}");
}
