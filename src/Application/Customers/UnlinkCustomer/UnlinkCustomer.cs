using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Links;

namespace Onboarding.Application.Customers.UnlinkCustomer;

/// <summary>Removes the link of a customer to its parent. Throws <see cref="NotFound"/> if there is no such customer or no link.</summary>
/// <param name="Id">The linked customer.</param>
/// <param name="AuditUser">The user who requests it.</param>
[ChangesData(DataScope.OwnAccount)]
public sealed record UnlinkCustomer(CustomerHandle Id, string AuditUser) : ICommand<LinkItem>
{
    /// <inheritdoc/>
    public string? Reference => Id.Reference;
}

internal sealed class UnlinkCustomerValidator : AbstractValidator<UnlinkCustomer>
{
    public UnlinkCustomerValidator() => RuleFor(command => command.AuditUser).NotEmpty().MaximumLength(CustomerFields.NumberMaxLength);
}

internal sealed class UnlinkCustomerHandler(
    ICustomers customers, ICustomerLinks links, ICurrentCaller caller, IAuditTrail trail, Precondition precondition)
    : IRequestHandler<UnlinkCustomer, LinkItem>
{
    public async Task<LinkItem> Handle(UnlinkCustomer request, CancellationToken cancellationToken)
    {
        var child = await customers.Require(caller, trail, request.Id, includeClosed: true, cancellationToken);
        var link = await links.Of(child.Number, cancellationToken) ?? throw new NotFound("Link");
        precondition.Check(LinkItem.Of(link).Tag);
        links.Remove(link);
        return LinkItem.Of(link);
    }
}
