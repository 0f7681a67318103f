using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Access;

/// <summary>Who stands behind a request that was let in: a client that signed in, or an anonymous caller.</summary>
/// <param name="Client">The client; nothing for anonymous callers.</param>
/// <param name="Anonymous">What anonymous callers may do.</param>
/// <param name="MustNameBusinessUnit">Whether the clients of the account are held to more than one business unit.</param>
internal sealed record RequestPrincipal(KnownClient? Client, AnonymousAccess Anonymous, bool MustNameBusinessUnit)
{
    /// <summary>The account the request acts for.</summary>
    public AccountId Account => Client?.Account ?? AccountId.Default;

    /// <summary>Whether the data of every account may be seen, where the house's own API is asked.</summary>
    public bool SeesEveryAccount => Client?.Has(Role.Administrator) ?? Anonymous.IsTrusted;

    /// <summary>Whether a dialect may be spoken.</summary>
    public bool AllowsDialect(DialectName dialect) => Client?.AllowsDialect(dialect) ?? Anonymous.AllowsDialect(dialect);

    /// <summary>Whether a role of the house's own API is open.</summary>
    public bool Has(Role role) => Client?.Has(role) ?? Anonymous.Has(role);
}

/// <summary>The visitor as a feature of the request.</summary>
internal static class RequestPrincipalFeature
{
    /// <summary>The client that signed in; nothing for anonymous callers.</summary>
    public static KnownClient? SignedInClient(this HttpContext context) => context.RequestPrincipal()?.Client;

    /// <summary>The visitor; nothing before sign-in, and where nobody is asked who he is (health, description).</summary>
    public static RequestPrincipal? RequestPrincipal(this HttpContext context) => context.Features.Get<RequestPrincipal>();
}
