using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>The principal of an accepted request: a client or a person who signed in, or an anonymous caller.</summary>
/// <param name="Client">The client; null for a person and for an anonymous caller.</param>
/// <param name="Person">The person; null for a client and for an anonymous caller.</param>
/// <param name="Anonymous">The rights of an anonymous caller on this connection.</param>
/// <param name="MustNameBusinessUnit">
/// Whether the account's clients are restricted to more than one business unit, so that each request must name one.
/// </param>
internal sealed record RequestPrincipal(KnownClient? Client, KnownPerson? Person, AnonymousRights Anonymous, bool MustNameBusinessUnit)
{
    /// <summary>The account the request acts for.</summary>
    public AccountId Account => Person?.Session.Account ?? Client?.Account ?? AccountId.Default;

    /// <summary>
    /// Whether the principal administers the installation, which the administrators of the account <c>default</c> do: it sees every account in the
    /// core API.
    /// </summary>
    public bool SeesEveryAccount =>
        IsSignedIn ? Account == AccountId.Default && Has(Role.Administrator) : Anonymous.SeesEveryAccount;

    /// <summary>Whether a client or a person signed in.</summary>
    public bool IsSignedIn => Client is not null || Person is not null;

    /// <summary>The roles in the core API.</summary>
    public IReadOnlyList<Role> Roles => Person?.Roles ?? Client?.Roles ?? Anonymous.Roles;

    /// <summary>The business units that the principal is restricted to; empty without a restriction.</summary>
    public IReadOnlyList<string> BusinessUnits => Person?.BusinessUnits ?? Client?.BusinessUnits ?? [];

    /// <summary>Returns whether the principal may use a dialect. Persons use the core API.</summary>
    public bool AllowsDialect(DialectName dialect) =>
        Person is not null ? dialect == DialectName.Core : Client?.AllowsDialect(dialect) ?? Anonymous.AllowsDialect(dialect);

    /// <summary>Returns whether the principal has a role in the core API.</summary>
    public bool Has(Role role) => Person?.Has(role) ?? Client?.Has(role) ?? Anonymous.Has(role);
}

/// <summary>Stores the principal as a feature of the request.</summary>
internal static class RequestPrincipalFeature
{
    /// <summary>Returns the person who signed in; null for other callers.</summary>
    public static KnownPerson? SignedInPerson(this HttpContext context) => context.RequestPrincipal()?.Person;

    /// <summary>Returns the client that signed in; null for other callers.</summary>
    public static KnownClient? SignedInClient(this HttpContext context) => context.RequestPrincipal()?.Client;

    /// <summary>Returns the principal; null before sign-in, and for requests that need no sign-in (health checks, API description).</summary>
    public static RequestPrincipal? RequestPrincipal(this HttpContext context) => context.Features.Get<RequestPrincipal>();
}
