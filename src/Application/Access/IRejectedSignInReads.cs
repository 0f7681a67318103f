using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access;

/// <summary>Reads rejected sign-ins.</summary>
public interface IRejectedSignInReads
{
    /// <summary>Returns the rows of an account (of all if it is null) that a query selects, and one more if there are more than its limit.</summary>
    Task<IReadOnlyList<RejectedSignIn>> List(AccountId? account, ListRejectedSignIns.ListRejectedSignIns query, CancellationToken cancellationToken);
}
