using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.Files;

/// <summary>
/// Finds the customer of a case, or throws <see cref="NotFound"/> if the caller may not see the case: it is of another account, or its customer of
/// another business unit.
/// </summary>
public sealed class CaseCustomer(ICaseSubjects cases, ICustomers customers, ICurrentCaller caller, IAuditTrail trail) : IScopedService
{
    /// <summary>Returns the customer and sets the subject of the audit entry, for a command or an audited query.</summary>
    public async Task<Customer> Require(Guid caseId, CancellationToken cancellationToken)
    {
        var customer = await Find(caseId, cancellationToken);
        trail.SetSubject(customer.Id);
        trail.SetAccount(customer.Account);
        return customer;
    }

    /// <summary>Returns the customer, for a query that states the subject of its audit entry by its result.</summary>
    public async Task<Customer> Find(Guid caseId, CancellationToken cancellationToken)
    {
        var visible = caller.VisibleAccount();
        return await cases.AccountOf(visible, caseId, cancellationToken) is { } account
            && await cases.CustomerOf(visible, caseId, cancellationToken) is { } id
            && await customers.Find(account, id, cancellationToken) is { } customer
            && caller.SeesUnit(customer.BusinessUnit)
                ? customer
                : throw new NotFound("Case");
    }
}
