using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.Runs;

/// <summary>Loads the hit of a command.</summary>
internal static class RequiredHit
{
    /// <summary>
    /// Returns the hit and sets its customer and account as the subject of the audit entry. Throws <see cref="NotFound"/> if the caller may see no
    /// hit with this id.
    /// </summary>
    public static async Task<Hit> Require(
        this IScreenings screenings, ICurrentCaller caller, IAuditTrail trail, Guid id, CancellationToken cancellationToken)
    {
        var found = await screenings.Hit(caller.VisibleAccount(), id, cancellationToken) ?? throw new NotFound("Hit");
        trail.SetSubject(found.CustomerId);
        trail.SetAccount(found.Account);
        return found;
    }
}
