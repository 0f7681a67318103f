using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.ReadCustomer;

/// <summary>
/// Returns a customer of the caller's account, even if it is closed, for dialects whose reads are audited. Throws <see cref="NotFound"/> if there is
/// none; that is audited too.
/// </summary>
/// <param name="AuditUser">The user who requests it.</param>
/// <param name="Id">The customer's number; null if it is identified by <paramref name="ExternalId"/>.</param>
/// <param name="ExternalId">The account's own number of the customer.</param>
public sealed record ReadCustomer(string AuditUser, CustomerHandle? Id, string? ExternalId = null) : IQuery<CustomerView>, IAudited
{
    /// <inheritdoc/>
    public string? Reference => Id?.Reference ?? ExternalId;
}

internal sealed class ReadCustomerHandler(ICustomerReads reads, IClassifiers classifiers, ICurrentCaller caller, IAuditTrail trail)
    : IRequestHandler<ReadCustomer, CustomerView>
{
    public async Task<CustomerView> Handle(ReadCustomer request, CancellationToken cancellationToken)
    {
        var found = request.Id is { } id
            ? await reads.Load(caller.Account, id.Number!.Value, cancellationToken)
            : await reads.Load(caller.Account, request.ExternalId!, cancellationToken);
        trail.SetSubject((found ?? throw new NotFound("Customer")).Id);
        return CustomerView.Of(found, classifiers.Current);
    }
}
