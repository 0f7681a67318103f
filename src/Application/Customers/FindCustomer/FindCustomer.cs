using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;

namespace Onboarding.Application.Customers.FindCustomer;

/// <summary>Returns a customer of the caller's account that is not closed. Throws <see cref="NotFound"/> if there is none.</summary>
public sealed record FindCustomer(CustomerId Id) : IQuery<CustomerView>, IReadsPersonalData<CustomerView>
{
    string? IAudited.Reference => Id.Value.ToString();

    ReadSubject? IReadsPersonalData<CustomerView>.SubjectOf(CustomerView response) => new(Id);
}

internal sealed class FindCustomerHandler(ICustomerReads reads, IClassifiers classifiers, ICurrentCaller caller)
    : IRequestHandler<FindCustomer, CustomerView>
{
    public async Task<CustomerView> Handle(FindCustomer request, CancellationToken cancellationToken) =>
        await reads.Load(caller.Account, request.Id, cancellationToken) is { Status: not CustomerStatus.Closed } found
            ? CustomerView.Of(found, classifiers.Current)
            : throw new NotFound("Customer");
}
