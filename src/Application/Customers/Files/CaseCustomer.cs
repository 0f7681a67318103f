using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Risk.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.Files;

/// <summary>
/// Finds the customer of a case, or throws <see cref="NotFound"/> if the caller may not see the case: it is of another account, or its customer of
/// another business unit. It sets the subject of the audit entry.
/// </summary>
public sealed class CaseCustomer(
    ICaseSubjects cases, ICustomers customers, ICustomerReads reads, ICurrentCaller caller, IAuditTrail trail) : IScopedService
{
    /// <summary>Checks that the caller may see a case, for a query.</summary>
    public async Task Check(Guid caseId, CancellationToken cancellationToken)
    {
        var account = caller.VisibleAccount();
        if (await cases.CustomerOf(account, caseId, cancellationToken) is not { } customer
            || await reads.ById(account, customer.Value, cancellationToken) is null)
        {
            throw new NotFound("Case");
        }
    }

    /// <summary>Does the same for an audited query or a command, and returns the customer. A command calls it inside its unit of work.</summary>
    public async Task<Customer> Require(Guid caseId, CancellationToken cancellationToken)
    {
        var visible = caller.VisibleAccount();
        if (await cases.AccountOf(visible, caseId, cancellationToken) is not { } account
            || await cases.CustomerOf(visible, caseId, cancellationToken) is not { } id
            || await customers.Find(account, id, cancellationToken) is not { } customer
            || !caller.SeesUnit(customer.BusinessUnit))
        {
            throw new NotFound("Case");
        }

        trail.SetSubject(customer.Id);
        trail.SetAccount(customer.Account);
        return customer;
    }
}
