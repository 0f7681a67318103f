using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.ScreenCustomer;

/// <summary>
/// Screens the parties of a customer after a request: in the processes that the request asks for, in those that a setting demands and that have not
/// run, and, where facts have changed, in those that ran before. The assessment that the request requires follows.
/// </summary>
/// <param name="Event">The request.</param>
[ChangesData(DataScope.Service)]
public sealed record ScreenCustomer(ScreeningRequested Event) : ICommand<Unit>, IInternalCommand
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class ScreenOnRequest : IDomainEventHandler<ScreeningRequested>
{
    public IRequest<Unit> CommandFor(ScreeningRequested domainEvent) => new ScreenCustomer(domainEvent);
}

internal sealed class ScreenCustomerHandler(IScreenedCustomers customers, ScreeningService screening) : IRequestHandler<ScreenCustomer, Unit>
{
    public async Task<Unit> Handle(ScreenCustomer request, CancellationToken cancellationToken)
    {
        var requested = request.Event;
        var customer = await customers.Require(requested.Account, requested.CustomerId, cancellationToken);
        var screened = customer.Outcomes.Processes;
        var always = requested.Asked.ToDictionary(process => process, _ => ScreeningTrigger.Requested);
        foreach (var process in requested.Demanded.Where(process => !screened.Contains(process)))
        {
            always.TryAdd(process, ScreeningTrigger.Category);
        }

        await screening.Screen(
            customer,
            new ScreeningOrder
            {
                Always = always,
                IfChanged = [.. screened.Concat(requested.Demanded).Distinct().Where(process => !always.ContainsKey(process))],
                CommunicationNumber = always.Count > 0 && requested.CommunicationNumber.Length > 0 ? requested.CommunicationNumber : null,
                Assessment = requested.Assessment,
            },
            cancellationToken);
        return Unit.Value;
    }
}
