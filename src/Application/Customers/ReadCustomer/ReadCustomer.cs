using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Customers.ReadCustomer;

/// <summary>
/// A customer of the caller's own account, closed ones too, for dialects whose reads are audited; <see cref="NotFound"/> if there is none, which is
/// audited too.
/// </summary>
/// <param name="AuditUser">Who asks.</param>
/// <param name="Id">By its number; or nothing, then it is asked for by the other.</param>
/// <param name="ExternalId">The account's own number of it.</param>
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
            ? await reads.Whole(caller.Account, id.Number!.Value, cancellationToken)
            : await reads.Whole(caller.Account, request.ExternalId!, cancellationToken);
        trail.SetSubject((found ?? throw new NotFound("Customer")).Id);
        return CustomerView.Of(found, classifiers.Current);
    }
}
