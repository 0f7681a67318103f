using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.CloseCustomer;

/// <summary>
/// Ends the relationship today (UTC). The customer's history stays. Throws <see cref="NotFound"/> if the account has no such customer or the customer
/// is already closed.
/// </summary>
/// <param name="Id">The customer.</param>
/// <param name="AuditUser">The user who requests it.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record CloseCustomer(CustomerId Id, string AuditUser) : ICommand<CustomerId>;

internal sealed class CloseCustomerValidator : AbstractValidator<CloseCustomer>
{
    public CloseCustomerValidator() => RuleFor(command => command.AuditUser).NotEmpty().MaximumLength(CustomerFields.NumberMaxLength);
}

internal sealed class CloseCustomerHandler(
    ICustomers customers, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, Precondition precondition)
    : IRequestHandler<CloseCustomer, CustomerId>
{
    public async Task<CustomerId> Handle(CloseCustomer request, CancellationToken cancellationToken)
    {
        var customer = await customers.RequireOpen(caller, trail, request.Id, cancellationToken);
        precondition.Check(CustomerTag.Of(customer));
        customer.Close(clock.Today(), request.AuditUser, clock.Now());
        return customer.Id;
    }
}
