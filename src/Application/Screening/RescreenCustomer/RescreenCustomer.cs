using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Screening.Contracts;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.RescreenCustomer;

/// <summary>
/// Screens a customer again without a request, because of a list, a suppression or a person. The record of the cause advances in the same unit of
/// work, so that each reason has its effect exactly once.
/// </summary>
/// <param name="Account">The account.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Processes">The processes; empty for all that the customer is screened for, and those that a setting demands.</param>
/// <param name="Trigger">The reason.</param>
[ChangesData(DataScope.Service)]
public sealed record RescreenCustomer(
    AccountId Account, CustomerId Customer, IReadOnlyList<ScreeningProcess> Processes, ScreeningTrigger Trigger) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <summary>The positions of the parties; null for all.</summary>
    public IReadOnlySet<int>? Positions { get; init; }

    /// <summary>The list whose comparison advances to this customer; null if none does.</summary>
    public string? List { get; init; }

    /// <summary>The screening of all customers that advances to this customer; null if none does.</summary>
    public Guid? Rescreening { get; init; }

    /// <summary>The customer's number; 0 if the reason has no record and no waiting screening that needs it.</summary>
    public long CustomerNumber { get; init; }
}

internal sealed class RescreenCustomerHandler(
    IScreenedCustomers customers, IScreenings screenings, RescreeningRecord record, ScreeningService screening, IScreeningDemand demand,
    ScreeningPolicy policy, TimeProvider clock)
    : IRequestHandler<RescreenCustomer, Unit>
{
    public async Task<Unit> Handle(RescreenCustomer request, CancellationToken cancellationToken)
    {
        var customer = await customers.Require(request.Account, request.Customer, cancellationToken);
        foreach (var suppression in await screenings.Suppressions(request.Account, request.Customer, cancellationToken))
        {
            if (suppression.Until < clock.Today())
            {
                suppression.Expire(SuppressionEnd.Expired, clock.Now());
            }
        }

        var order = ScreeningOrder.For(Processes(request, customer), request.Trigger) with { Positions = request.Positions };
        if (order.Always.Count > 0)
        {
            await screening.Screen(customer, order, cancellationToken);
        }

        await record.Advance(request, cancellationToken);
        return Unit.Value;
    }

    // A person does not search again: the decision about an earlier search stays.
    private IEnumerable<ScreeningProcess> Processes(RescreenCustomer request, ICustomerUnderScreening customer)
    {
        var own = customer.Outcomes.Processes.Concat(demand.For(customer.Account, customer.Category)).Distinct();
        return (request.Processes.Count == 0 ? own : own.Where(request.Processes.Contains))
            .Where(process => request.Trigger != ScreeningTrigger.Rescreening || !policy.IsManual(process));
    }
}
