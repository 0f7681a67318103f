using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers;

/// <summary>The customer a query or command is about.</summary>
internal static class RequiredCustomer
{
    /// <summary>The customer of that identity, or <see cref="NotFound"/> if the caller may see none.</summary>
    public static async Task<StoredCustomer> Require(this ICustomerReads reads, ICurrentCaller caller, Guid id, CancellationToken cancellationToken) =>
        await reads.ById(caller.VisibleAccount(), id, cancellationToken) ?? throw new NotFound("Customer");

    /// <summary>The customer of that identity, to be changed, or <see cref="NotFound"/> if the account has none that is not closed. The trail is told whom it is about.</summary>
    public static Task<Customer> RequireOpen(
        this ICustomers customers, ICurrentCaller caller, IAuditTrail trail, CustomerId id, CancellationToken cancellationToken) =>
        customers.Require(caller, trail, id, alsoClosed: false, cancellationToken);

    /// <summary>The same by either handle, and closed ones too if asked for.</summary>
    public static async Task<Customer> Require(
        this ICustomers customers, ICurrentCaller caller, IAuditTrail trail, CustomerHandle handle, bool alsoClosed, CancellationToken cancellationToken)
    {
        var found = handle.Number is { } number
            ? await customers.Find(caller.Account, number, cancellationToken)
            : await customers.Find(caller.Account, handle.Id, cancellationToken);
        var customer = found is null || (found.Status == CustomerStatus.Closed && !alsoClosed) ? throw new NotFound("Customer") : found;
        trail.SetSubject(customer.Id);
        return customer;
    }
}
