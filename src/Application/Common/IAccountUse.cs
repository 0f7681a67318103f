using Onboarding.Domain.Common;

namespace Onboarding.Application.Common;

/// <summary>A module's knowledge of which accounts exist: an account exists as soon as something belongs to it.</summary>
public interface IAccountUse
{
    /// <summary>Returns whether something of the module belongs to an account.</summary>
    Task<bool> IsUsed(AccountId account, CancellationToken cancellationToken);

    /// <summary>Returns the names of accounts that the module can list quickly, for people who mistyped one.</summary>
    Task<IReadOnlyList<string>> Names(CancellationToken cancellationToken);
}
