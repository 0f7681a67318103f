using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Privacy;

namespace Onboarding.Application.Privacy.GetRetention;

/// <summary>
/// Returns the retention clock of a customer: when it is due, by which period, and the reasons against its erasure today. Throws
/// <see cref="NotFound"/> if the caller may see no such customer.
/// </summary>
/// <param name="Customer">The customer.</param>
public sealed record GetRetention(CustomerId Customer) : IQuery<RetentionItem>;

/// <summary>The retention clock of a customer.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Account">The account.</param>
/// <param name="Category">The risk management category.</param>
/// <param name="IsLead">Whether it is a lead.</param>
/// <param name="EndedOn">The day (UTC) on which the relationship ended, or the lead was last changed; null while it lasts.</param>
/// <param name="Years">The years of the period.</param>
/// <param name="Source">The setting that the period comes from.</param>
/// <param name="DueOn">The first day (UTC) on which it can be erased; null while the relationship lasts.</param>
/// <param name="Reasons">The rules against an erasure today: a hold, an open case, the relationship or the period.</param>
public sealed record RetentionItem(
    Guid CustomerId, string Account, string Category, bool IsLead, DateOnly? EndedOn, int Years, RetentionSource Source, DateOnly? DueOn,
    IReadOnlyList<Rule> Reasons);

internal sealed class GetRetentionHandler(IRetainedCustomers customers, ErasureGuard guard, PrivacyOptions options, ICurrentCaller caller)
    : IRequestHandler<GetRetention, RetentionItem>
{
    public async Task<RetentionItem> Handle(GetRetention request, CancellationToken cancellationToken)
    {
        var one = await customers.ById(caller.VisibleAccount(), request.Customer, cancellationToken) ?? throw new NotFound("Customer");
        var clock = options.Clock();
        var (years, source) = clock.PeriodOf(one.Account, one.Category, one.IsLead);
        return new(
            one.Id.Value, one.Account.Value, one.Category, one.IsLead, one.EndedOn, years, source,
            one.EndedOn is { } endedOn ? clock.DueOn(one.Account, one.Category, one.IsLead, endedOn) : null,
            await guard.Reasons(one, cancellationToken));
    }
}
