using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.Contracts;

/// <summary>Answers questions about clients other than sign-in, from a cache that is at most 2 seconds old.</summary>
public interface IClientDirectory
{
    /// <summary>Returns whether the active clients of an account are together restricted to more than one business unit.</summary>
    ValueTask<bool> NamesSeveralBusinessUnits(AccountId account);

    /// <summary>Returns whether requests can be made for an account: it has a client, or a new account may have this name.</summary>
    ValueTask<bool> IsAccount(AccountId account);

    /// <summary>Removes a client that this instance has changed from the cache, so that the change takes effect here at once.</summary>
    void Forget(string clientId);
}
