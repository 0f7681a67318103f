using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Application.Screening.RequestScreening;

/// <summary>Screens a customer and its related entities now. Returns the screenings, by position and process.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Processes">The processes as sent.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record RequestScreening(CustomerId Customer, IReadOnlyList<string?>? Processes) : ICommand<IReadOnlyList<RunItem>>
{
    /// <inheritdoc/>
    public string? AuditUser => null;
}

internal sealed class RequestScreeningRules : IRules<RequestScreening>
{
    public IReadOnlyList<Finding> Findings(RequestScreening request) => request.Processes is not { Count: > 0 } processes
        ? [Finding.Of(ScreeningErrors.ProcessesMissing, "/processes")]
        : ProcessNames.Findings(processes);
}

internal sealed class RequestScreeningHandler(
    IScreenings screenings, IScreenedCustomers customers, ScreeningService screening, ICurrentCaller caller, IAuditTrail trail)
    : IRequestHandler<RequestScreening, IReadOnlyList<RunItem>>
{
    public async Task<IReadOnlyList<RunItem>> Handle(RequestScreening request, CancellationToken cancellationToken)
    {
        var account = await screenings.AccountOf(caller.VisibleAccount(), request.Customer, cancellationToken) ?? throw new NotFound("Customer");
        trail.SetSubject(request.Customer);
        trail.SetAccount(account);
        var customer = await customers.Require(account, request.Customer, cancellationToken);
        if (customer.IsClosed)
        {
            throw new RuleBroken(ScreeningErrors.CustomerClosed, "");
        }

        var processes = request.Processes!.Select(process => Codes<ScreeningProcess>.Read(process!));
        var runs = await screening.Screen(customer, ScreeningOrder.For(processes, ScreeningTrigger.Manual), cancellationToken);
        return [.. runs.Select(RunItem.Of)];
    }
}

/// <summary>The names of processes in requests.</summary>
internal static class ProcessNames
{
    /// <summary>Returns a finding for each name that is unknown.</summary>
    public static IReadOnlyList<Finding> Findings(IReadOnlyList<string?> processes) =>
    [
        .. processes.Index().Where(one => one.Item is null || !Codes<ScreeningProcess>.TryRead(one.Item, out _)).Select(
            one => Finding.Of(ScreeningErrors.InvalidProcess, $"/processes/{one.Index}", string.Join(", ", Codes<ScreeningProcess>.All))),
    ];
}
