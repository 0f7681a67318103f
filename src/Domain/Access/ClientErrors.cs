using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access;

/// <summary>The reasons for rejecting a request about an API client. No contract publishes these codes: the service defines them.</summary>
public static class ClientErrors
{
    /// <summary>The request names another account than the client's.</summary>
    public static Rule AccountStays { get; } = Rule.Unpublished("account_stays", "The account of a client never changes");

    /// <summary>The name is missing or invalid.</summary>
    public static Rule InvalidName { get; } = Rule.Unpublished("invalid_name", "name must have 1 to 256 characters and no control or invisible characters");

    /// <summary>The account is missing or invalid.</summary>
    public static Rule InvalidAccount { get; } =
        Rule.Unpublished("invalid_account", "account must have 1 to 64 of the characters a-z, 0-9 and -");

    /// <summary>The caller administers its own account only.</summary>
    public static Rule OtherAccount { get; } =
        Rule.Unpublished("other_account", "Only an administrator of the installation (account default) can add clients to other accounts");

    /// <summary>The client has a role that the caller lacks, so that a new secret would give the caller that role.</summary>
    public static Rule RoleNotHeld { get; } = Rule.Unpublished("role_not_held", "The client has a role that you lack ({0}): only a caller with that role can replace its secret");

    /// <summary>The client states levels and the caller does not, so that a new secret would let the caller state them.</summary>
    public static Rule StatesLevelsNotHeld { get; } = Rule.Unpublished("states_levels_not_held", "The client states levels and you do not: only a caller who does can replace its secret");

    /// <summary>The caller is restricted to business units and the client is not, or would not be, restricted to them.</summary>
    public static Rule UnitsNotHeld { get; } = Rule.Unpublished("business_units_not_held", "You are restricted to business units: the client must be restricted to one or more of {0}");

    /// <summary>Nothing is proposed.</summary>
    public static Rule NothingProposed { get; } = Rule.Unpublished("no_proposed_roles", "Nothing about the client waits for a second administrator");

    /// <summary>The client that approves is the one that would get the rights.</summary>
    public static Rule OwnProposal { get; } =
        Rule.Unpublished("own_proposal", "A client does not approve what is proposed for itself: approve through another administrator's client");

    /// <summary>The request proposes roles and does not say what becomes of the proposal of another person.</summary>
    public static Rule OtherProposal { get; } = Rule.Unpublished(
        "other_proposal", "Another administrator proposed that the client states levels: state statesLevels to repeat or to end the proposal");

    /// <summary>The validity of a secret is out of range.</summary>
    public static Rule InvalidSecretDays { get; } =
        Rule.Unpublished("invalid_secret_days", $"secretDays is left out, or a number from 1 to {SecretTerms.MaxDays}");

    /// <summary>The overlap of two secrets is out of range.</summary>
    public static Rule InvalidOverlap { get; } =
        Rule.Unpublished("invalid_overlap_hours", $"overlapHours is left out, or a number from 0 to {SecretTerms.MaxOverlapHours}");

    /// <summary>No dialect is named, or a name is unknown.</summary>
    public static Rule InvalidDialects { get; } = Rule.Unpublished("invalid_dialects", "dialects must be one or more of {0}");

    /// <summary>A role is unknown.</summary>
    public static Rule InvalidRoles { get; } = Rule.Unpublished("invalid_roles", $"roles must be among {string.Join(", ", Codes<Role>.All)}");

    /// <summary>The request names no roles for a client that may use the core API.</summary>
    public static Rule RolesMissing { get; } = Rule.Unpublished("roles_missing", "roles is required where core is among the dialects; an empty list grants no role");

    /// <summary>A replacement lacks a member.</summary>
    public static Rule MemberMissing { get; } = Rule.Unpublished("member_missing", "{0} is required: a replacement sends every member");

    /// <summary>The request names roles for a client that may not use the core API.</summary>
    public static Rule RolesWithoutCore { get; } = Rule.Unpublished("roles_without_core", "roles are for the core API: name the dialect core, or no role");

    /// <summary>There are too many business units.</summary>
    public static Rule InvalidBusinessUnits { get; } =
        Rule.Unpublished("invalid_business_units", $"businessUnits must have at most {ClientDraft.MaxBusinessUnits} entries");

    /// <summary>A business unit is not in the classifier.</summary>
    public static Rule UnknownBusinessUnit { get; } = Rule.Unpublished("unknown_business_unit", "each of businessUnits is a code of the classifier businessUnit");

    /// <summary>There are too many allowed addresses.</summary>
    public static Rule TooManyAddresses { get; } =
        Rule.Unpublished("invalid_allowed_addresses", $"allowedAddresses must have at most {ClientDraft.MaxAllowedAddresses} entries");

    /// <summary>An allowed address cannot be read.</summary>
    public static Rule InvalidAddress { get; } =
        Rule.Unpublished("invalid_allowed_addresses", "each of allowedAddresses is an IPv4 or IPv6 address, or a range in CIDR notation without bits after the prefix");

    /// <summary>The end of a key's validity is not in the future.</summary>
    public static Rule InvalidExpiry { get; } = Rule.Unpublished("invalid_expiry", "expiresAt is left out or a time in the future");

    /// <summary>The client was revoked.</summary>
    public static Rule Revoked { get; } = Rule.Unpublished("client_revoked", "The client was revoked and can no longer be changed");

    /// <summary>Returns the rule for a documented version that the dialect does not have.</summary>
    public static Rule InvalidProfile(string dialect) => Rule.Unpublished($"invalid_{dialect}_profile", dialect + "Profile is left out or one of {0}");
}
