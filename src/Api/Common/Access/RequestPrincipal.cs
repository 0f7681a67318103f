using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>The principal of an accepted request: a client that signed in, or an anonymous caller.</summary>
/// <param name="Client">The client; null for an anonymous caller.</param>
/// <param name="Anonymous">The rights of an anonymous caller on this connection.</param>
/// <param name="MustNameBusinessUnit">
/// Whether the account's clients are restricted to more than one business unit, so that each request must name one.
/// </param>
internal sealed record RequestPrincipal(KnownClient? Client, AnonymousRights Anonymous, bool MustNameBusinessUnit)
{
    /// <summary>The account the request acts for.</summary>
    public AccountId Account => Client?.Account ?? AccountId.Default;

    /// <summary>
    /// Whether the principal administers the installation, which the administrators of the account <c>default</c> do: it sees every account in the
    /// core API.
    /// </summary>
    public bool SeesEveryAccount =>
        Client is null ? Anonymous.SeesEveryAccount : Client.Account == AccountId.Default && Client.Has(Role.Administrator);

    /// <summary>The roles in the core API.</summary>
    public IReadOnlyList<Role> Roles => Client?.Roles ?? Anonymous.Roles;

    /// <summary>Returns whether the principal may use a dialect.</summary>
    public bool AllowsDialect(DialectName dialect) => Client?.AllowsDialect(dialect) ?? Anonymous.AllowsDialect(dialect);

    /// <summary>Returns whether the principal has a role in the core API.</summary>
    public bool Has(Role role) => Client?.Has(role) ?? Anonymous.Has(role);
}

/// <summary>Stores the principal as a feature of the request.</summary>
internal static class RequestPrincipalFeature
{
    /// <summary>Returns the client that signed in; null for an anonymous caller.</summary>
    public static KnownClient? SignedInClient(this HttpContext context) => context.RequestPrincipal()?.Client;

    /// <summary>Returns the principal; null before sign-in, and for requests that need no sign-in (health checks, API description).</summary>
    public static RequestPrincipal? RequestPrincipal(this HttpContext context) => context.Features.Get<RequestPrincipal>();
}
