using Onboarding.Application.Common;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers;

/// <summary>
/// Compares levels of customers with the legal floors of the rule set in force, also if the data that meet a floor arrive after the level.
/// </summary>
public sealed class LevelFloors(IRiskFloors floors, ICustomerSnapshots snapshots) : IScopedService
{
    /// <summary>Returns whether the customer's level is below a floor.</summary>
    public bool IsBelow(Customer customer) =>
        floors.IsBelow(customer.Account, customer.Category, customer.RiskLevel ?? RiskLevel.None, () => snapshots.JsonOf(customer));

    /// <summary>
    /// Changes a customer by a request that states no level, and requests a case if the level is now below a floor and was not before.
    /// </summary>
    /// <param name="customer">The customer.</param>
    /// <param name="change">The change.</param>
    public void Change(Customer customer, Action change)
    {
        var wasBelow = IsInEffectBelow(customer);
        change();
        if (!wasBelow)
        {
            Report(customer);
        }
    }

    /// <summary>Requests a case if the customer's level is below a floor.</summary>
    public void Report(Customer customer)
    {
        if (IsInEffectBelow(customer))
        {
            customer.ReportLevelBelowFloor();
        }
    }

    // A customer without a level has not been assessed yet, and the relationship with a closed one has ended.
    private bool IsInEffectBelow(Customer customer) =>
        customer is { RiskLevel: not null, Status: not CustomerStatus.Closed } && IsBelow(customer);
}
