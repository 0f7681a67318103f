using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>A client's role in the core API.</summary>
public enum Role
{
    /// <summary>Reads customers and the audit trail.</summary>
    [Code("reader")]
    Reader,

    /// <summary>Does the daily work on customers.</summary>
    [Code("operator")]
    Operator,

    /// <summary>Decides on risk and cases.</summary>
    [Code("compliance")]
    Compliance,

    /// <summary>Reads the contents of documents. No other role implies it.</summary>
    [Code("documents")]
    Documents,

    /// <summary>Reads the whole audit trail of its account and changes nothing.</summary>
    [Code("auditor")]
    Auditor,

    /// <summary>
    /// Manages the clients of its account. An administrator of the account <c>default</c> is an administrator of the installation: it manages the
    /// clients of all accounts and the classifiers, and sees every account. Implies every role but <see cref="Documents"/>.
    /// </summary>
    [Code("administrator")]
    Administrator,
}

/// <summary>Determines what the roles of a caller allow.</summary>
public static class Roles
{
    /// <summary>Returns whether these roles include a role, directly or by implication.</summary>
    public static bool Allow(this IReadOnlyList<Role> roles, Role role) =>
        roles.Contains(role) || (role != Role.Documents && roles.Contains(Role.Administrator));
}
