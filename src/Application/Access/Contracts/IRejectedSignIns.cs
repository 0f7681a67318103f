using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.Contracts;

/// <summary>
/// Counts rejected sign-ins in memory, by id, address, reason and minute, and stores the counts within a few seconds. The number of different counts
/// a day is limited; further sign-ins are counted together.
/// </summary>
public interface IRejectedSignIns
{
    /// <summary>Whether all counts are stored.</summary>
    bool IsStored { get; }

    /// <summary>Counts one rejected sign-in.</summary>
    /// <param name="account">The account of the client with this id; <see cref="AccountId.None"/> if there is none.</param>
    /// <param name="user">The client id as it was sent, at most 64 characters.</param>
    /// <param name="address">The address that the request came from; empty if it is not known.</param>
    /// <param name="code">The reason (<see cref="SignInRejections"/>).</param>
    void Count(AccountId account, string user, string address, string code);
}
