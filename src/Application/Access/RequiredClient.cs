using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access;

/// <summary>Finds the client that a request is about.</summary>
internal static class RequiredClient
{
    /// <summary>
    /// Returns the client with this id for a change of it; the audit entry then belongs to its account. Throws <see cref="NotFound"/> if there is
    /// none that the caller may see, and <see cref="RuleBroken"/> (<see cref="ClientErrors.UnitsNotHeld"/>) if the caller is restricted to business
    /// units and the client is not restricted to some of them.
    /// </summary>
    public static async Task<ApiClient> Require(
        this IApiClients clients, ICurrentCaller caller, IAuditTrail trail, string clientId, CancellationToken cancellationToken)
    {
        var found = await clients.Find(clientId, cancellationToken);
        if (found is null || !caller.Sees(found.Account))
        {
            throw new NotFound("Client");
        }

        trail.SetAccount(found.Account);
        caller.ToGranter().RejectUnheldUnits(found.BusinessUnits);
        return found;
    }

    /// <summary>Returns the caller as the granter of roles, business units and statesLevels.</summary>
    public static Granter ToGranter(this ICurrentCaller caller) => new(caller.ToActor(), caller.Roles, caller.BusinessUnits, caller.StatesLevels);
}
