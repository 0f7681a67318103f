using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Links;

namespace Onboarding.Application.Customers.LinkCustomer;

/// <summary>
/// Links a customer to a parent of the same account. Throws <see cref="NotFound"/> if there is no such customer. Rejected with a code of
/// <see cref="LinkErrors"/> if the link is not possible, e.g. if it would close a circle.
/// </summary>
/// <param name="Id">The customer to link.</param>
/// <param name="Parent">The number of the parent.</param>
/// <param name="AuditUser">The user who requests it.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record LinkCustomer(CustomerHandle Id, long Parent, string AuditUser) : ICommand<LinkItem>
{
    /// <inheritdoc/>
    public string? Reference => Id.Reference;
}

internal sealed class LinkCustomerValidator : AbstractValidator<LinkCustomer>
{
    public LinkCustomerValidator() => RuleFor(command => command.AuditUser).NotEmpty().MaximumLength(CustomerFields.NumberMaxLength);
}

internal sealed class LinkCustomerHandler(
    ICustomers customers, ICustomerLinks links, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock,
        Precondition precondition)
    : IRequestHandler<LinkCustomer, LinkItem>
{
    public async Task<LinkItem> Handle(LinkCustomer request, CancellationToken cancellationToken)
    {
        var child = await customers.Require(caller, trail, request.Id, includeClosed: true, cancellationToken);
        var present = await links.Of(child.Number, cancellationToken);
        precondition.Check(present is null ? null : LinkItem.Of(present).Tag);
        var found = await customers.Find(caller.Account, request.Parent, cancellationToken);
        var parent = found is not null && caller.SeesUnit(found.BusinessUnit) ? found : throw new RuleBroken(
            LinkErrors.ParentUnknown, LinkErrors.ParentPath);
        var hierarchy = await links.Hierarchy(caller.Account, cancellationToken);
        var above = await links.Above(parent.Number, cancellationToken);
        var link = hierarchy.Link(child, present, parent, above, request.AuditUser, clock.Now());
        links.Add(link);
        return LinkItem.Of(link);
    }
}
