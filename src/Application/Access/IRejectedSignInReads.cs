using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access;

/// <summary>Reads rejected sign-ins.</summary>
public interface IRejectedSignInReads
{
    /// <summary>
    /// Returns the rows that a query selects: those of an account, or of all if it is null. One more than the query's limit if there are more.
    /// </summary>
    Task<IReadOnlyList<RejectedSignIn>> List(AccountId? account, ListRejectedSignIns.ListRejectedSignIns query, CancellationToken cancellationToken);
}
