using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;

namespace Onboarding.Application.Customers.GetCustomer;

/// <summary>
/// Returns one customer with all data. Throws <see cref="Domain.Common.NotFound"/> if the caller may see no customer of that identity.
/// </summary>
public sealed record GetCustomer(Guid Id) : IQuery<StoredCustomer>, IReadsPersonalData<StoredCustomer>
{
    string? IAudited.Reference => Id.ToString();

    ReadSubject? IReadsPersonalData<StoredCustomer>.SubjectOf(StoredCustomer response) => new(new(response.Id), new(response.Account));
}

internal sealed class GetCustomerHandler(ICustomerReads reads, CustomerReviews reviews, ICurrentCaller caller)
    : IRequestHandler<GetCustomer, StoredCustomer>
{
    public async Task<StoredCustomer> Handle(GetCustomer request, CancellationToken cancellationToken) =>
        reviews.AddTo(await reads.Require(caller, request.Id, cancellationToken));
}
