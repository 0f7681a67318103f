using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Links;

namespace Onboarding.Application.Customers.GetLink;

/// <summary>
/// Returns the link of a customer to its parent. Throws <see cref="NotFound"/> if there is no such customer or no link. The read is audited in both
/// cases.
/// </summary>
/// <param name="Id">The linked customer, by its number.</param>
/// <param name="AuditUser">The user who requests it.</param>
public sealed record GetLink(CustomerHandle Id, string AuditUser) : IQuery<LinkItem>, IAudited
{
    /// <inheritdoc/>
    public string? Reference => Id.Reference;
}

internal sealed class GetLinkHandler(ICustomerReads reads, ICustomerLinks links, ICurrentCaller caller, IAuditTrail trail)
    : IRequestHandler<GetLink, LinkItem>
{
    public async Task<LinkItem> Handle(GetLink request, CancellationToken cancellationToken)
    {
        var number = request.Id.Number!.Value;
        trail.SetSubject((await reads.Load(caller.Account, number, cancellationToken) ?? throw new NotFound("Customer")).Id);
        var link = await links.Of(number, cancellationToken) ?? throw new NotFound("Link");

        // A parent of another business unit does not exist for the caller.
        return caller.BusinessUnits.Count == 0 || await reads.Load(caller.Account, link.Parent, cancellationToken) is not null
            ? LinkItem.Of(link)
            : throw new NotFound("Link");
    }
}
