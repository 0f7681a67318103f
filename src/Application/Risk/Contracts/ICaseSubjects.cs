using Onboarding.Domain.Common;

namespace Onboarding.Application.Risk.Contracts;

/// <summary>Tells other modules which customer a case is about.</summary>
public interface ICaseSubjects
{
    /// <summary>
    /// Returns the customer of a case; null if there is no such case in the account (null: in any). It ignores business units: the caller of this
    /// method applies them to what it shows.
    /// </summary>
    Task<CustomerId?> CustomerOf(AccountId? account, Guid id, CancellationToken cancellationToken);

    /// <summary>Returns the account of a case, as <see cref="CustomerOf"/> returns its customer.</summary>
    Task<AccountId?> AccountOf(AccountId? account, Guid id, CancellationToken cancellationToken);
}
