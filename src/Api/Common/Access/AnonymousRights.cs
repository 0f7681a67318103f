using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>The rights of a caller without sign-in on one connection.</summary>
/// <param name="Dialects">The dialects that the caller may use.</param>
/// <param name="Roles">The roles in the core API.</param>
/// <param name="SeesEveryAccount">Whether the caller sees every account; otherwise the default account.</param>
internal sealed record AnonymousRights(IReadOnlyList<DialectName> Dialects, IReadOnlyList<Role> Roles, bool SeesEveryAccount)
{
    /// <summary>No rights.</summary>
    public static AnonymousRights None { get; } = new([], [], SeesEveryAccount: false);

    /// <summary>Whether the caller may use any dialect.</summary>
    public bool IsAny => Dialects.Count > 0;

    /// <summary>Returns whether the caller may use a dialect.</summary>
    public bool AllowsDialect(DialectName dialect) => Dialects.Contains(dialect);

    /// <summary>Returns whether the caller has a role.</summary>
    public bool Has(Role role) => Roles.Contains(role);
}
