using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.FindCustomer;

/// <summary>A customer of the caller's own account that is not closed, for dialects that show a part of it; <see cref="NotFound"/> if there is none.</summary>
public sealed record FindCustomer(CustomerId Id) : IQuery<Customer>;

internal sealed class FindCustomerHandler(ICustomerReads reads, ICurrentCaller caller) : IRequestHandler<FindCustomer, Customer>
{
    public async Task<Customer> Handle(FindCustomer request, CancellationToken cancellationToken) =>
        await reads.Whole(caller.Account, request.Id, cancellationToken) is { Status: not CustomerStatus.Closed } found ? found : throw new NotFound("Customer");
}
