using Onboarding.Application.Common;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers;

/// <summary>
/// Keeps levels and statuses in requests within the law and from overruling people: below a legal floor the customer also gets a case, and for a
/// customer with an open or decided case they are a proposal, unless the client states levels. A request that states no level gets a case for the
/// customer if its data put the level below a floor.
/// </summary>
public sealed class StatedLevels(IRiskCases cases, LevelFloors floors, ICurrentCaller caller) : IScopedService
{
    private IReadOnlyDictionary<CustomerId, CaseProgress> _found = new Dictionary<CustomerId, CaseProgress>();

    /// <summary>Reads the cases of the customers that requests will update.</summary>
    public async Task Load(IReadOnlyCollection<(Customer Customer, CustomerDraft Draft)> updates, CancellationToken cancellationToken)
    {
        var customers = updates.Where(one => one.Draft.StatesOutcome).ToDictionary(one => one.Customer.Id, one => one.Customer.Number);
        _found = customers.Count == 0 ? _found : await cases.Find(caller.Account, customers, cancellationToken);
    }

    /// <summary>Updates a customer whose cases are loaded.</summary>
    public void Update(Customer customer, CustomerDraft draft, Classifiers classifiers, DateTimeOffset at)
    {
        void Change() => customer.Update(draft, classifiers, at, _found.GetValueOrDefault(customer.Id), caller.StatesLevels);
        if (draft.RiskLevel is null && draft.SourceOfRiskLevel != SourceOfRiskLevel.Evaluate)
        {
            floors.Change(customer, Change);
            return;
        }

        Change();
        CheckFloor(customer, draft);
    }

    /// <summary>Loads the cases of one customer and updates it.</summary>
    public async Task Update(
        Customer customer, CustomerDraft draft, Classifiers classifiers, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await Load([(customer, draft)], cancellationToken);
        Update(customer, draft, classifiers, at);
    }

    /// <summary>Requests a case for a customer whose stated level took effect and is below a legal floor.</summary>
    public void CheckFloor(Customer customer, CustomerDraft draft)
    {
        if (draft.RiskLevel is not null && draft.SourceOfRiskLevel != SourceOfRiskLevel.Evaluate && floors.IsBelow(customer))
        {
            customer.RequestCaseBelowFloor(caller.StatesLevels);
        }
    }
}
