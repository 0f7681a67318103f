using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>Finds the customer of a query or command, or throws <see cref="NotFound"/>.</summary>
internal static class RequiredCustomer
{
    /// <summary>Returns the customer of that identity. Throws <see cref="NotFound"/> if the caller may see none.</summary>
    public static async Task<StoredCustomer> Require(
        this ICustomerReads reads, ICurrentCaller caller, Guid id, CancellationToken cancellationToken) =>
        await reads.ById(caller.VisibleAccount(), id, cancellationToken) ?? throw new NotFound("Customer");

    /// <summary>
    /// Returns the customer of that identity for changes and sets the subject of the audit entry. Throws <see cref="NotFound"/> if the account has no
    /// such customer, if it belongs to a business unit that does not exist for the caller, or if it is closed.
    /// </summary>
    public static Task<Customer> RequireOpen(
        this ICustomers customers, ICurrentCaller caller, IAuditTrail trail, CustomerId id, CancellationToken cancellationToken) =>
        customers.Require(caller, trail, id, includeClosed: false, cancellationToken);

    /// <summary>Does the same for any handle; also returns a closed customer if <paramref name="includeClosed"/> is true.</summary>
    public static async Task<Customer> Require(
        this ICustomers customers, ICurrentCaller caller, IAuditTrail trail, CustomerHandle handle, bool includeClosed,
        CancellationToken cancellationToken)
    {
        var found = handle.Number is { } number
            ? await customers.Find(caller.Account, number, cancellationToken)
            : await customers.Find(caller.Account, handle.Id, cancellationToken);
        if (found is null || !caller.SeesUnit(found.BusinessUnit))
        {
            throw new NotFound("Customer");
        }

        var customer = found.Status == CustomerStatus.Closed && !includeClosed ? throw new NotFound("Customer") : found;
        trail.SetSubject(customer.Id);
        return customer;
    }
}
