using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Links;

namespace Onboarding.Application.Customers.GetLink;

/// <summary>The link by which a customer stands below another one; <see cref="NotFound"/> if there is no such customer, or no link. Audited either way.</summary>
/// <param name="Id">The customer below, by its number.</param>
/// <param name="AuditUser">Who asks.</param>
public sealed record GetLink(CustomerHandle Id, string AuditUser) : IQuery<LinkItem>, IAudited
{
    /// <inheritdoc/>
    public string? Reference => Id.Reference;
}

internal sealed class GetLinkHandler(ICustomerReads reads, ICustomerLinks links, ICurrentCaller caller, IAuditTrail trail) : IRequestHandler<GetLink, LinkItem>
{
    public async Task<LinkItem> Handle(GetLink request, CancellationToken cancellationToken)
    {
        var number = request.Id.Number!.Value;
        trail.SetSubject((await reads.Whole(caller.Account, number, cancellationToken) ?? throw new NotFound("Customer")).Id);
        return LinkItem.Of(await links.Of(number, cancellationToken) ?? throw new NotFound("Link"));
    }
}
