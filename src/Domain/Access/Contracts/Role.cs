using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>What a client may do in the house's own API.</summary>
public enum Role
{
    /// <summary>Reads customers and the audit trail.</summary>
    [Code("reader")]
    Reader,

    /// <summary>Does the daily work on customers.</summary>
    [Code("operator")]
    Operator,

    /// <summary>Decides about risk and cases.</summary>
    [Code("compliance")]
    Compliance,

    /// <summary>Sees the contents of documents. No other role implies it.</summary>
    [Code("documents")]
    Documents,

    /// <summary>Keeps clients and settings, and sees every account; implies every role but <see cref="Documents"/>.</summary>
    [Code("administrator")]
    Administrator,
}

/// <summary>What roles imply.</summary>
public static class Roles
{
    /// <summary>Whether who has these roles may act in that one.</summary>
    public static bool Allow(this IReadOnlyList<Role> roles, Role role) =>
        roles.Contains(role) || (role != Role.Documents && roles.Contains(Role.Administrator));
}
