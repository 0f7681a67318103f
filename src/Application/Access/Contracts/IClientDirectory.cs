using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.Contracts;

/// <summary>What the edge asks about clients besides signing in; answered from memory, at most 2 seconds old.</summary>
public interface IClientDirectory
{
    /// <summary>Whether the live clients of an account together name more than one business unit.</summary>
    ValueTask<bool> NamesSeveralBusinessUnits(AccountId account);

    /// <summary>Forgets what is held of a client that this instance has just changed, so that the change counts here at once.</summary>
    void Forget(string clientId);
}
