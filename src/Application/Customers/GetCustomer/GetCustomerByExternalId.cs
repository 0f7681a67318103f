using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.GetCustomer;

/// <summary>
/// Returns one customer with all data, by the account's own number. Throws <see cref="NotFound"/> if the caller may see no such customer.
/// </summary>
public sealed record GetCustomerByExternalId(string ExternalId) : IQuery<StoredCustomer>, IReadsPersonalData<StoredCustomer>
{
    string? IAudited.Reference => ExternalId;

    ReadSubject? IReadsPersonalData<StoredCustomer>.SubjectOf(StoredCustomer response) => new(new(response.Id), new(response.Account));
}

internal sealed class GetCustomerByExternalIdHandler(ICustomerReads reads, CustomerReviews reviews, ICurrentCaller caller)
    : IRequestHandler<GetCustomerByExternalId, StoredCustomer>
{
    // Several accounts may use an external id. A caller that sees all of them gets the customer of its own account first.
    public async Task<StoredCustomer> Handle(GetCustomerByExternalId request, CancellationToken cancellationToken) => reviews.AddTo(
        await reads.ByExternalId(caller.Account, request.ExternalId, cancellationToken)
        ?? (caller.SeesEveryAccount ? await reads.ByExternalId(account: null, request.ExternalId, cancellationToken) : null)
        ?? throw new NotFound("Customer"));
}
