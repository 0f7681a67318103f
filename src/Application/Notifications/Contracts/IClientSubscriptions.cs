using Onboarding.Domain.Common;

namespace Onboarding.Application.Notifications.Contracts;

/// <summary>The subscriptions of a client.</summary>
public interface IClientSubscriptions
{
    /// <summary>
    /// Restricts the live subscriptions of a client to its business units, because they changed: a receiver must not get what its client may not see.
    /// </summary>
    /// <param name="account">The client's account.</param>
    /// <param name="clientId">The client's id.</param>
    /// <param name="units">The business units of the client from now on; empty without a restriction.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    Task Restrict(AccountId account, string clientId, IReadOnlyList<string> units, CancellationToken cancellationToken);
}
